<?php
/** Removes what the plugin has set. */

if ( ! defined( 'WP_UNINSTALL_PLUGIN' ) ) {
	exit;
}

foreach ( array( 'loket_server', 'loket_withdraw', 'loket_identity' ) as $option ) {
	delete_option( $option );
}
