<?php
/**
 * Plugin Name:       Occupation Compare
 * Description:       Compare two to four US occupations in a post, page or widget: pay, outlook, education, skills, with a source on every figure.
 * Version:           0.0.0
 * Requires at least: 6.0
 * Requires PHP:      7.4
 * License:           MIT OR Apache-2.0
 * License URI:       https://opensource.org/license/mit
 * Text Domain:       occupation-compare
 *
 * A block, a shortcode, and links that become a comparison. Everything is in the plugin's folder: it asks no other
 * server, keeps no setting, and leaves nothing behind.
 *
 * @package occupation-compare
 */

defined( 'ABSPATH' ) || exit;

require_once __DIR__ . '/includes/options.php';
require_once __DIR__ . '/includes/addresses.php';
require_once __DIR__ . '/includes/fallback.php';
require_once __DIR__ . '/includes/render.php';
require_once __DIR__ . '/includes/places.php';

const OCCUPATION_COMPARE_VERSION = '0.0.0';
