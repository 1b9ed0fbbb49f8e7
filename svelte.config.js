import process from 'node:process';
import adapter from '@sveltejs/adapter-node';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/**
 * The service worker has a project of its own: it lives in another world of globals.
 * @param {Record<string, unknown>} generated the settings that Kit writes
 */
function withoutServiceWorker(generated) {
	const include = /** @type {string[]} */ (generated['include']);
	return include.filter((path) => !path.includes('service-worker'));
}

/** @type {import('@sveltejs/kit').Config} */
const config = {
	preprocess: vitePreprocess(),
	compilerOptions: { runes: true },
	kit: {
		adapter: adapter({ out: process.env['PORTE_VOIX_BUILD'] ?? 'build', precompress: true }),
		// A new build waits for the attract screen; nothing is swapped under a person answering.
		version: { pollInterval: 0 },
		serviceWorker: { register: false },
		// One HTML, kept offline, is served for /kiosk and for every /r/SLUG.
		paths: { relative: false },
		csp: {
			mode: 'nonce',
			directives: {
				'default-src': ['none'],
				'script-src': ['self'],
				'style-src': ['self'],
				// The one inline style that SvelteKit itself sets (its route announcer).
				'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
				'img-src': ['self', 'data:'],
				'font-src': ['self'],
				'connect-src': ['self'],
				// A recording is played from the bytes that were fetched or kept.
				'media-src': ['self', 'blob:'],
				'manifest-src': ['self'],
				'worker-src': ['self'],
				'form-action': ['self'],
				'frame-ancestors': ['none'],
				'base-uri': ['none']
			}
		},
		typescript: {
			config: (generated) => ({
				...generated,
				include: [
					...withoutServiceWorker(generated),
					'../*.ts',
					'../*.js',
					'../scripts/**/*.js',
					'../tests/**/*.ts',
					'../tests/**/*.svelte'
				],
				exclude: ['../node_modules/**', '../src/service-worker/**', '../build/**']
			})
		}
	}
};

export default config;
