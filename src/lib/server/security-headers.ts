/** What the product never asks a browser for, but for the microphone where voices are recorded. */
const permissions = [
	'accelerometer',
	'camera',
	'geolocation',
	'gyroscope',
	'magnetometer',
	'microphone',
	'payment',
	'usb',
	'browsing-topics'
]
	.map((feature) => `${feature}=()`)
	.join(', ');

/**
 * Headers of every answer; the Content-Security-Policy is SvelteKit's (svelte.config.js).
 * The referrer stays within the site and is not dropped altogether: without one, browsers send
 * `Origin: null` with a form, and SvelteKit's check against forged forms refuses it (Fetch
 * standard, « append a request Origin header »).
 *
 * Only a public name is held to HTTPS from then on. The name tablets use on the same Wi-Fi is not:
 * the page that teaches a new tablet to trust it is read in plain HTTP under that very name, and on
 * another network the name may be somebody else's.
 * @param origin the public address
 * @param asked the origin of the request, the public one or that of the same Wi-Fi
 * @param records whether the page records voices: the one that may ask for the microphone
 */
export function addSecurityHeaders(
	headers: Headers,
	origin: string,
	asked: string,
	records = false
): void {
	headers.set('x-content-type-options', 'nosniff');
	headers.set('referrer-policy', 'same-origin');
	headers.set(
		'permissions-policy',
		records ? permissions.replace('microphone=()', 'microphone=(self)') : permissions
	);
	headers.set('cross-origin-opener-policy', 'same-origin');
	headers.set('cross-origin-resource-policy', 'same-origin');
	headers.set('x-frame-options', 'DENY');
	if (origin.startsWith('https:') && asked === origin) {
		headers.set('strict-transport-security', 'max-age=31536000');
	}
}
