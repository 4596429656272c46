<?php
// Turns the plugin off and prints what of it is left in the tables of options and of users.
$_SERVER['HTTP_HOST'] = '127.0.0.1';
require $argv[1];
require_once ABSPATH . 'wp-admin/includes/plugin.php';
deactivate_plugins( 'occupation-compare/occupation-compare.php' );
global $wpdb;
$left = $wpdb->get_col( "SELECT option_name FROM {$wpdb->options} WHERE option_name LIKE '%occupation%' AND option_name NOT LIKE '%transient%'" );
$meta = $wpdb->get_col( "SELECT meta_key FROM {$wpdb->usermeta} WHERE meta_key LIKE '%occupation%'" );
echo implode( ' ', array_merge( $left, $meta ) );
