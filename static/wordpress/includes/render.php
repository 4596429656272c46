<?php
/**
 * The element, with what is read until it starts.
 *
 * @package occupation-compare
 */

defined( 'ABSPATH' ) || exit;

/**
 * The markup of a comparison; its script comes along.
 *
 * @param array<string, mixed> $asked Values by the names of options.
 * @return string
 */
function occupation_compare_render( $asked ) {
	$asked       = occupation_compare_asked( $asked );
	$occupations = occupation_compare_occupations( isset( $asked['occupations'] ) ? $asked['occupations'] : '' );
	if ( is_feed() ) {
		return array() === $occupations ? '' : occupation_compare_fallback( $occupations, get_permalink() );
	}
	wp_enqueue_script( 'occupation-compare' );
	$attributes = '';
	foreach ( $asked as $name => $value ) {
		$attributes .= sprintf( ' %s="%s"', esc_attr( $name ), esc_attr( $value ) );
	}
	$query    = array( 'occupations' => implode( ',', array_keys( $occupations ) ) );
	$fallback = array() === $occupations
		? '<p><a href="' . esc_url( occupation_compare_address( 'index.html' ) ) . '">' . esc_html__( 'Compare occupations', 'occupation-compare' ) . '</a></p>'
		: occupation_compare_fallback( $occupations, add_query_arg( $query, occupation_compare_address( 'index.html' ) ) );
	return "<occupation-compare$attributes>$fallback</occupation-compare>";
}

/** Names the script, which is a module. */
function occupation_compare_register() {
	wp_register_script( 'occupation-compare', occupation_compare_address( 'occupation-compare.js' ), array(), null, true ); // phpcs:ignore WordPress.WP.EnqueuedResourceParameters
}
add_action( 'init', 'occupation_compare_register' );

/**
 * Says that it is a module; WordPress below 6.5 has no word for that.
 *
 * @param string $tag    The script's markup.
 * @param string $handle Its name.
 * @return string
 */
function occupation_compare_module( $tag, $handle ) {
	if ( 'occupation-compare' !== $handle ) {
		return $tag;
	}
	// In double or single quotes, or not at all, as the version and the theme have it.
	return preg_replace( '/<script\b(?:\s+type=(["\'])[^"\']*\1)?/', '<script type="module"', $tag, 1 );
}
add_filter( 'script_loader_tag', 'occupation_compare_module', 10, 2 );

/** The block, whose form and preview are `editor.js`. */
function occupation_compare_block() {
	$attributes = array( 'align' => array( 'type' => 'string' ) );
	foreach ( occupation_compare_options() as $option ) {
		$attributes[ $option['name'] ] = array(
			'type'    => 'string',
			'default' => $option['default'],
		);
	}
	wp_register_script(
		'occupation-compare-editor',
		plugins_url( 'editor.js', __DIR__ ),
		array( 'wp-blocks', 'wp-block-editor', 'wp-components', 'wp-element', 'wp-i18n' ),
		OCCUPATION_COMPARE_VERSION,
		true
	);
	wp_set_script_translations( 'occupation-compare-editor', 'occupation-compare' );
	$facts = array(
		'base'    => occupation_compare_address( '' ),
		'options' => occupation_compare_options(),
	);
	wp_add_inline_script( 'occupation-compare-editor', 'var occupationCompare = ' . wp_json_encode( $facts ) . ';', 'before' );
	register_block_type(
		__DIR__ . '/../block.json',
		array(
			'attributes'      => $attributes,
			'render_callback' => 'occupation_compare_render_block',
		)
	);
}
add_action( 'init', 'occupation_compare_block' );

/**
 * The block on a page.
 *
 * @param array<string, mixed> $attributes The block's.
 * @return string
 */
function occupation_compare_render_block( $attributes ) {
	return '<div ' . get_block_wrapper_attributes() . '>' . occupation_compare_render( $attributes ) . '</div>';
}
