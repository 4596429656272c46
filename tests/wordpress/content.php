<?php
// Saves content as a user would, filters and all, and prints the address: USER TYPE CONTENT, or `widget` for TYPE.
$_SERVER['HTTP_HOST'] = '127.0.0.1';
require $argv[1];
list( , , $user, $type, $content ) = $argv;
wp_set_current_user( get_user_by( 'login', $user )->ID );
kses_init();
if ( 'widget' === $type ) {
	update_option( 'widget_block', array( 2 => array( 'content' => $content ), '_multiwidget' => 1 ) );
	update_option( 'sidebars_widgets', array( 'sidebar-1' => array( 'block-2' ), 'array_version' => 3 ) );
	echo home_url( '/' );
} elseif ( 'theme' === $type ) {
	switch_theme( $content );
} else {
	$id = wp_insert_post( wp_slash( array( 'post_type' => $type, 'post_status' => 'publish', 'post_title' => 'A post', 'post_content' => $content ) ), true );
	echo is_wp_error( $id ) ? $id->get_error_message() : get_permalink( $id );
}
