<?php
/** Tells Loket who is signed in: a JWT, signed with a secret of its own, that lasts for five minutes. */

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/** The secret of wp-config.php; empty where there is none that is long enough. */
function loket_identity_secret() {
	$secret = defined( 'LOKET_IDENTITY_SECRET' ) ? (string) LOKET_IDENTITY_SECRET : '';
	return strlen( $secret ) >= 32 ? $secret : '';
}

function loket_hands_over_identity() {
	return loket_is_on( 'identity' ) && '' !== loket_identity_secret();
}

/** Where a page gets the token: pages out of a cache hold none. */
function loket_identity_url() {
	return add_query_arg( 'action', 'loket_identity', admin_url( 'admin-ajax.php' ) );
}

function loket_base64url( $bytes ) {
	return rtrim( strtr( base64_encode( $bytes ), '+/', '-_' ), '=' );
}

/** A JWT (HS256). `iat` and `exp` are seconds since 1970. */
function loket_sign_identity( $email, $name, $now, $secret ) {
	$claims = array(
		'email' => $email,
		'name'  => $name,
		'iat'   => $now,
		'exp'   => $now + 300,
	);
	$header = array(
		'alg' => 'HS256',
		'typ' => 'JWT',
	);
	$signed = loket_base64url( wp_json_encode( $header ) ) . '.' . loket_base64url( wp_json_encode( $claims ) );
	return $signed . '.' . loket_base64url( hash_hmac( 'sha256', $signed, $secret, true ) );
}

/** Answers the widget on the shop's own page; other sites cannot read it. */
function loket_answer_identity() {
	nocache_headers();
	if ( ! loket_hands_over_identity() ) {
		wp_send_json( array(), 404 );
	}
	$user = wp_get_current_user();
	// a shop that knows which addresses are confirmed gives an empty text for the others
	$email = apply_filters( 'loket_identity_email', $user->user_email, $user );
	if ( ! is_email( $email ) ) {
		wp_send_json( array(), 404 );
	}
	wp_send_json( array( 'token' => loket_sign_identity( $email, $user->display_name, time(), loket_identity_secret() ) ) );
}
add_action( 'wp_ajax_loket_identity', 'loket_answer_identity' );

/** Nobody is signed in. */
function loket_answer_nobody() {
	nocache_headers();
	wp_send_json( array(), 404 );
}
add_action( 'wp_ajax_nopriv_loket_identity', 'loket_answer_nobody' );
