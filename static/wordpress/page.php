<?php
/**
 * The page of this folder of the widget: links lead to folders, and not every server that runs WordPress looks into them
 * for `index.html`.
 *
 * @package occupation-compare
 */

readfile( __DIR__ . '/index.html' ); // phpcs:ignore WordPress.WP.AlternativeFunctions
