<?php
/**
 * What a comparison may be asked: the widget's own table, `options.json` among its files.
 *
 * @package occupation-compare
 */

defined( 'ABSPATH' ) || exit;

/**
 * Every option: its name, its values (none if it is text), its default, and what it is.
 *
 * @return array<int, array{name: string, values: string[], default: string, doc: string}>
 */
function occupation_compare_options() {
	static $options = null;
	if ( null === $options ) {
		$options = json_decode( file_get_contents( __DIR__ . '/../widget-' . OCCUPATION_COMPARE_VERSION . '/options.json' ), true ); // phpcs:ignore WordPress.WP.AlternativeFunctions
	}
	return is_array( $options ) ? $options : array();
}

/**
 * Of what was asked for, what the widget knows and is not the default, by its name.
 *
 * @param array<string, mixed> $asked Values by the names of options.
 * @return array<string, string>
 */
function occupation_compare_asked( $asked ) {
	$known = array();
	foreach ( occupation_compare_options() as $option ) {
		$value = isset( $asked[ $option['name'] ] ) ? $asked[ $option['name'] ] : '';
		// As the widget reads it: without spaces around it, one of a few words in whatever case, and no longer than it takes.
		$value = is_string( $value ) ? trim( $value ) : '';
		$value = array() === $option['values'] ? mb_substr( $value, 0, 600 ) : strtolower( $value );
		if ( '' === $value || $value === $option['default'] ) {
			continue;
		}
		if ( array() === $option['values'] || in_array( $value, $option['values'], true ) ) {
			$known[ $option['name'] ] = $value;
		}
	}
	return $known;
}

/**
 * The address of a file of the widget.
 *
 * @param string $file Its name within the widget's folder.
 * @return string
 */
function occupation_compare_address( $file ) {
	// The version is in the path, so that no cache mixes files of two.
	return plugins_url( 'widget-' . OCCUPATION_COMPARE_VERSION . '/' . $file, __DIR__ );
}
