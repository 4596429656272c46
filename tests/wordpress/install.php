<?php
// Installs WordPress with an administrator and an author, and turns the plugin on.
define( 'WP_INSTALLING', true );
$_SERVER['HTTP_HOST'] = '127.0.0.1';
require $argv[1];
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';
wp_install( 'A site', 'administrator', 'administrator@example.org', false, '', $argv[2] );
wp_insert_user( array( 'user_login' => 'author', 'user_pass' => $argv[2], 'role' => 'author', 'user_email' => 'author@example.org' ) );
$failed = activate_plugin( 'occupation-compare/occupation-compare.php' );
if ( is_wp_error( $failed ) ) {
	fwrite( STDERR, $failed->get_error_message() );
	exit( 1 );
}
