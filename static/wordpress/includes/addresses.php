<?php
/**
 * Addresses that readers keep: links and embed codes lead into the plugin's folder, which has another name in the next
 * version.
 *
 * @package occupation-compare
 */

defined( 'ABSPATH' ) || exit;

/** What was there in another version is found in this one. Servers ask WordPress for whatever is not there. */
function occupation_compare_lead_on() {
	$asked  = isset( $_SERVER['REQUEST_URI'] ) ? esc_url_raw( wp_unslash( $_SERVER['REQUEST_URI'] ) ) : '';
	$folder = (string) wp_parse_url( plugins_url( '', __DIR__ ), PHP_URL_PATH );
	if ( preg_match( '#^' . preg_quote( $folder, '#' ) . '/widget-([0-9][0-9a-z.-]*)/(.*)$#', $asked, $parts ) && OCCUPATION_COMPARE_VERSION !== $parts[1] ) {
		wp_safe_redirect( occupation_compare_address( $parts[2] ) );
		exit;
	}
}
add_action( 'init', 'occupation_compare_lead_on' );
