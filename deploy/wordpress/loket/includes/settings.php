<?php
/** What the shop sets under Settings, Loket. */

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/** The address of the Loket server, without a slash at its end; empty while it is not set. */
function loket_server() {
	return untrailingslashit( (string) get_option( 'loket_server', '' ) );
}

/** Whether a switch is on. The link to withdraw is, unless the shop turns it off; identities are not. */
function loket_is_on( $name ) {
	$standard = 'withdraw' === $name ? '1' : '';
	return '1' === get_option( 'loket_' . $name, $standard );
}

/** Takes an address with https; without TLS on this machine alone, to try it out. Else the former one stays. */
function loket_sanitize_server( $written ) {
	$url  = esc_url_raw( trim( (string) $written ), array( 'https', 'http' ) );
	$host = wp_parse_url( $url, PHP_URL_HOST );
	$safe = 'https' === wp_parse_url( $url, PHP_URL_SCHEME ) || in_array( $host, array( 'localhost', '127.0.0.1' ), true );
	if ( '' === trim( (string) $written ) || ( $host && $safe ) ) {
		return untrailingslashit( $url );
	}
	add_settings_error( 'loket_server', 'loket_server', __( 'Write the whole address of Loket, such as https://loket.example.nl.', 'loket' ) );
	return loket_server();
}

function loket_sanitize_switch( $written ) {
	return '1' === $written ? '1' : '';
}

function loket_register_settings() {
	register_setting( 'loket', 'loket_server', array( 'sanitize_callback' => 'loket_sanitize_server' ) );
	register_setting( 'loket', 'loket_withdraw', array( 'sanitize_callback' => 'loket_sanitize_switch' ) );
	register_setting( 'loket', 'loket_identity', array( 'sanitize_callback' => 'loket_sanitize_switch' ) );
}
add_action( 'admin_init', 'loket_register_settings' );

function loket_add_settings_page() {
	add_options_page( 'Loket', 'Loket', 'manage_options', 'loket', 'loket_show_settings' );
}
add_action( 'admin_menu', 'loket_add_settings_page' );

/** The origin of the shop's pages, as Loket compares it. */
function loket_origin() {
	$parts = wp_parse_url( home_url() );
	return $parts['scheme'] . '://' . $parts['host'] . ( isset( $parts['port'] ) ? ':' . $parts['port'] : '' );
}

function loket_show_settings() {
	if ( ! current_user_can( 'manage_options' ) ) {
		return;
	}
	/* translators: %s: the address of this shop */
	$origins = sprintf( __( 'On the server, put %s in LOKET_ALLOWED_ORIGINS.', 'loket' ), loket_origin() );
	?>
	<div class="wrap">
		<h1>Loket</h1>
		<form method="post" action="options.php">
			<?php settings_fields( 'loket' ); ?>
			<table class="form-table" role="presentation">
				<tr>
					<th scope="row"><label for="loket_server"><?php esc_html_e( 'Address of Loket', 'loket' ); ?></label></th>
					<td>
						<input type="url" class="regular-text" id="loket_server" name="loket_server" value="<?php echo esc_attr( loket_server() ); ?>" placeholder="https://loket.example.nl">
						<p class="description"><?php echo esc_html( $origins ); ?></p>
					</td>
				</tr>
				<tr>
					<th scope="row"><?php esc_html_e( 'Withdrawal', 'loket' ); ?></th>
					<td>
						<input type="hidden" name="loket_withdraw" value="">
						<label><input type="checkbox" name="loket_withdraw" value="1" <?php checked( loket_is_on( 'withdraw' ) ); ?>> <?php esc_html_e( 'Show the link to withdraw from a purchase, in the chat and at the foot of every page', 'loket' ); ?></label>
					</td>
				</tr>
				<tr>
					<th scope="row"><?php esc_html_e( 'Signed-in customers', 'loket' ); ?></th>
					<td>
						<input type="hidden" name="loket_identity" value="">
						<label><input type="checkbox" name="loket_identity" value="1" <?php checked( loket_is_on( 'identity' ) ); ?>> <?php esc_html_e( 'Spare them the question for their e-mail address', 'loket' ); ?></label>
						<p class="description"><?php esc_html_e( 'Only where every account has confirmed its e-mail address: else anybody could register with the address of another customer and see their orders. Needs LOKET_IDENTITY_SECRET in wp-config.php, the same as on the server.', 'loket' ); ?></p>
						<?php if ( loket_is_on( 'identity' ) && '' === loket_identity_secret() ) : ?>
							<p class="description"><strong><?php esc_html_e( 'LOKET_IDENTITY_SECRET is missing in wp-config.php, or shorter than 32 characters.', 'loket' ); ?></strong></p>
						<?php endif; ?>
					</td>
				</tr>
			</table>
			<?php submit_button(); ?>
		</form>
	</div>
	<?php
}
