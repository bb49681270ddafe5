<?php
/**
 * Plugin Name:       Loket
 * Description:       Puts the Loket chat on every page, with a link to withdraw from a purchase, and tells it who is signed in.
 * Version:           0.2.0
 * Requires at least: 6.3
 * Requires PHP:      7.4
 * License:           MIT
 * Text Domain:       loket
 */

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

require_once __DIR__ . '/includes/settings.php';
require_once __DIR__ . '/includes/identity.php';
require_once __DIR__ . '/includes/withdraw.php';

/** Loads the widget on every page of the shop, once the address of the server is known. */
function loket_enqueue_widget() {
	$server = loket_server();
	if ( '' !== $server ) {
		wp_enqueue_script( 'loket', $server . '/widget.js', array(), null, array( 'strategy' => 'defer' ) );
	}
}
add_action( 'wp_enqueue_scripts', 'loket_enqueue_widget' );

/** Adds what the widget reads from its own script tag. */
function loket_add_attributes( $tag, $handle ) {
	if ( 'loket' !== $handle ) {
		return $tag;
	}
	$attributes = loket_is_on( 'withdraw' ) ? ' data-withdraw' : '';
	if ( loket_hands_over_identity() && is_user_logged_in() ) {
		$attributes .= ' data-identity-url="' . esc_url( loket_identity_url() ) . '"';
	}
	return str_replace( ' src=', $attributes . ' src=', $tag );
}
add_filter( 'script_loader_tag', 'loket_add_attributes', 10, 2 );
