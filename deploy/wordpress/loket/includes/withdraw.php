<?php
/** The link to withdraw from a purchase, within reach on every page. Source: Directive 2011/83/EU, article 11a. */

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/** The link, in the language of the page; empty while the address of the server is not set. */
function loket_withdraw_link() {
	$server = loket_server();
	if ( '' === $server ) {
		return '';
	}
	$dutch = 0 === strpos( determine_locale(), 'nl' );
	return sprintf(
		'<a href="%s">%s</a>',
		esc_url( $server . ( $dutch ? '/herroepen' : '/withdraw' ) ),
		esc_html( $dutch ? 'Herroepen' : 'Withdraw from a purchase' )
	);
}
add_shortcode( 'loket_herroepen', 'loket_withdraw_link' );

/** At the foot of every page. A shop that has the shortcode in its own footer switches this off. */
function loket_show_withdraw_link() {
	$link = loket_is_on( 'withdraw' ) ? loket_withdraw_link() : '';
	if ( '' !== $link ) {
		// its parts are escaped where the link is made
		echo '<p class="loket-withdraw" style="text-align:center">' . $link . '</p>';
	}
}
add_action( 'wp_footer', 'loket_show_withdraw_link' );
