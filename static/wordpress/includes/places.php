<?php
/**
 * The other ways into a page: a shortcode, a pasted link, and markup that an author wrote.
 *
 * @package occupation-compare
 */

defined( 'ABSPATH' ) || exit;

/**
 * `[occupation-compare occupations="registered-nurses, software-developers" view="card"]`.
 *
 * @param array<string, string>|string $attributes As written; nothing is an empty string.
 * @return string
 */
function occupation_compare_shortcode( $attributes ) {
	$asked = array();
	foreach ( (array) $attributes as $name => $value ) {
		// Where a visual editor has curled the quotes they stand at the ends of the value.
		$asked[ $name ] = preg_replace( '/^[\s"\'“”‘’″]+|[\s"\'“”‘’″]+$/u', '', (string) $value );
	}
	return occupation_compare_render( $asked );
}
add_shortcode( 'occupation-compare', 'occupation_compare_shortcode' );

/** A link to a comparison on a line of its own becomes that comparison, whoever hosts what it leads to. */
function occupation_compare_links() {
	wp_embed_register_handler( 'occupation-compare-query', '#^https?://[^\s?]+\?(?:[^\s\#]*&)?occupations=[^\s]+$#i', 'occupation_compare_link' );
	wp_embed_register_handler( 'occupation-compare-pair', '#^https?://[^\s?]+/compare/[a-z0-9-]+-vs-[a-z0-9-]+/?(?:\?\S*)?$#i', 'occupation_compare_link' );
}
add_action( 'init', 'occupation_compare_links' );

/**
 * The comparison that an address is of; the address as a link where it names no occupation.
 *
 * @param string[] $found   The address.
 * @param array    $size    The size of embeds, which is not asked for.
 * @param string   $address The address.
 * @return string
 */
function occupation_compare_link( $found, $size, $address ) {
	$address = html_entity_decode( $address );
	parse_str( (string) wp_parse_url( $address, PHP_URL_QUERY ), $asked );
	if ( ! isset( $asked['occupations'] ) && preg_match( '#/compare/([a-z0-9-]+)-vs-([a-z0-9-]+)/?$#i', (string) wp_parse_url( $address, PHP_URL_PATH ), $pair ) ) {
		$asked['occupations'] = $pair[1] . ',' . $pair[2];
	}
	$names = isset( $asked['occupations'] ) && is_string( $asked['occupations'] ) ? $asked['occupations'] : '';
	if ( array() === occupation_compare_occupations( $names ) ) {
		return '<a href="' . esc_url( $address ) . '">' . esc_html( $address ) . '</a>';
	}
	// The editor's preview is a page of its own, which loads every script as if it were no module.
	if ( defined( 'REST_REQUEST' ) && REST_REQUEST ) {
		$framed = add_query_arg( array_map( 'rawurlencode', occupation_compare_asked( $asked ) ), occupation_compare_address( 'embed.html' ) );
		return '<iframe src="' . esc_url( $framed ) . '" title="' . esc_attr__( 'Comparison of occupations', 'occupation-compare' ) . '" width="100%" height="440"></iframe>';
	}
	return occupation_compare_render( $asked );
}

/**
 * Loads the script where the content has the element itself, or the block that stands for it.
 *
 * @param string $content Of a post or a widget.
 * @return string The same.
 */
function occupation_compare_content( $content ) {
	if ( preg_match( '/<occupation-compare\b|<div\b[^>]*\bdata-occupations=/', (string) $content ) ) {
		wp_enqueue_script( 'occupation-compare' );
	}
	return $content;
}
foreach ( array( 'the_content', 'widget_text', 'widget_custom_html_content', 'widget_block_content' ) as $occupation_compare_filter ) {
	add_filter( $occupation_compare_filter, 'occupation_compare_content', 99 );
}

/**
 * Authors may write the element: it holds no script and asks no other server.
 *
 * @param array<string, array> $tags    What is allowed.
 * @param string               $context Where.
 * @return array<string, array>
 */
function occupation_compare_tag( $tags, $context ) {
	if ( 'post' === $context ) {
		$tags['occupation-compare'] = array_fill_keys( array_merge( array( 'class', 'id', 'style' ), array_column( occupation_compare_options(), 'name' ) ), true );
	}
	return $tags;
}
add_filter( 'wp_kses_allowed_html', 'occupation_compare_tag', 10, 2 );

/**
 * The classic editor keeps it too.
 *
 * @param array<string, mixed> $settings TinyMCE's.
 * @return array<string, mixed>
 */
function occupation_compare_editor( $settings ) {
	foreach ( array( 'custom_elements' => 'occupation-compare', 'extended_valid_elements' => 'occupation-compare[*]' ) as $name => $more ) {
		$settings[ $name ] = empty( $settings[ $name ] ) ? $more : $settings[ $name ] . ',' . $more;
	}
	return $settings;
}
add_filter( 'tiny_mce_before_init', 'occupation_compare_editor' );
