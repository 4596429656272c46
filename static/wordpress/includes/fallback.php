<?php
/**
 * What is read before the widget starts, without scripts, and by search engines: a table written on the server from
 * `data/`, a file for each occupation, which `make wordpress` writes.
 *
 * @package occupation-compare
 */

defined( 'ABSPATH' ) || exit;

/**
 * What is known of the occupation that someone named by its address, a name or its code; null if there is none.
 *
 * @param string $name As someone wrote it.
 * @return array{slug: string, name: string, line: string, rows: array<string, string>, sources: string[]}|null
 */
function occupation_compare_occupation( $name ) {
	static $known = array();
	$key = trim( preg_replace( '/[^a-z0-9]+/', '-', strtolower( remove_accents( $name ) ) ), '-' );
	if ( '' === $key ) {
		return null;
	}
	if ( ! array_key_exists( $key, $known ) ) {
		$known[ $key ] = occupation_compare_file( $key );
		if ( null === $known[ $key ] ) {
			$names         = json_decode( file_get_contents( __DIR__ . '/../data/names.json' ), true ); // phpcs:ignore WordPress.WP.AlternativeFunctions
			$known[ $key ] = isset( $names[ $key ] ) ? occupation_compare_file( $names[ $key ] ) : null;
		}
	}
	return $known[ $key ];
}

/**
 * The file of an occupation.
 *
 * @param string $slug Lower-case letters, digits and hyphens.
 */
function occupation_compare_file( $slug ) {
	$path = __DIR__ . "/../data/$slug.json";
	if ( 'names' === $slug || ! is_readable( $path ) ) {
		return null;
	}
	$occupation = json_decode( file_get_contents( $path ), true ); // phpcs:ignore WordPress.WP.AlternativeFunctions
	return is_array( $occupation ) ? array( 'slug' => $slug ) + $occupation : null;
}

/**
 * The names in a list as people write it, without their places: the table is of the nation.
 *
 * @param string $list Parted by commas of any kind, semicolons or "vs", or by spaces where it has none of these.
 * @return string[]
 */
function occupation_compare_names( $list ) {
	$alone = function ( $name ) {
		return explode( '@', $name )[0];
	};
	// What is no text in UTF-8 names nothing.
	$names = array_filter( array_map( 'trim', (array) preg_split( '/[,;，、；،|\n]|\s+(?:vs\.?|versus)\s+|-vs-/iu', $list ) ), 'strlen' );
	if ( 1 === count( $names ) ) {
		$words = array_map( $alone, preg_split( '/\s+/u', reset( $names ) ) );
		$known = array_filter( array_map( 'occupation_compare_occupation', $words ) );
		// "registered nurses" is one name; "registered-nurses software-developers" is two.
		$are_slugs = array_column( $known, 'slug' ) === array_map( 'strtolower', $words );
		if ( $are_slugs || ( array() !== $known && null === occupation_compare_occupation( $alone( reset( $names ) ) ) ) ) {
			return $words;
		}
	}
	return array_map( $alone, $names );
}

/**
 * The occupations in a list as people write it, each once, at most four.
 *
 * @param string $list As `occupation_compare_names` parts it.
 * @return array<string, array>
 */
function occupation_compare_occupations( $list ) {
	$found = array();
	foreach ( occupation_compare_names( $list ) as $name ) {
		$occupation = occupation_compare_occupation( $name );
		if ( null !== $occupation && count( $found ) < 4 ) {
			$found[ $occupation['slug'] ] = $occupation;
		}
	}
	return $found;
}

/**
 * A heading of the occupations: "Registered nurse vs software developer".
 *
 * @param array<string, array> $occupations Those on show.
 * @return string Text, no markup.
 */
function occupation_compare_heading( $occupations ) {
	/* translators: between the names of two occupations that are compared */
	return ucfirst( implode( ' ' . __( 'vs', 'occupation-compare' ) . ' ', array_column( $occupations, 'name' ) ) );
}

/**
 * The table, with a heading, a line on each, and where the figures are from.
 *
 * @param array<string, array> $occupations  Those on show.
 * @param string               $address      Where the comparison can be opened, or nothing.
 * @return string Markup.
 */
function occupation_compare_fallback( $occupations, $address ) {
	$heading = esc_html( occupation_compare_heading( $occupations ) );
	$head    = '';
	$lines   = '';
	$rows    = array();
	$sources = array();
	foreach ( $occupations as $occupation ) {
		$name    = esc_html( ucfirst( $occupation['name'] ) );
		$head   .= "<th scope=\"col\">$name</th>";
		$lines  .= '' === $occupation['line'] ? '' : '<li>' . $name . ': ' . esc_html( $occupation['line'] ) . '</li>';
		$rows    = $rows + $occupation['rows'];
		$sources = array_merge( $sources, $occupation['sources'] );
	}
	$body = '';
	foreach ( array_keys( $rows ) as $label ) {
		$body .= '<tr><th scope="row">' . esc_html( $label ) . '</th>';
		foreach ( $occupations as $occupation ) {
			$body .= '<td>' . esc_html( isset( $occupation['rows'][ $label ] ) ? $occupation['rows'][ $label ] : '—' ) . '</td>';
		}
		$body .= '</tr>';
	}
	$title = '' === $address ? $heading : '<a href="' . esc_url( $address ) . "\">$heading</a>";
	return "<table><caption>$title</caption><thead><tr><td></td>$head</tr></thead><tbody>$body</tbody></table>"
		. ( '' === $lines ? '' : "<ul>$lines</ul>" )
		. '<p><small>' . esc_html__( 'Sources:', 'occupation-compare' ) . ' ' . esc_html( implode( '; ', array_unique( $sources ) ) ) . '.</small></p>';
}
