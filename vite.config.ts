import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

export default defineConfig({
	plugins: [sveltekit()],
	build: { target: ['es2022', 'safari16.4', 'chrome111', 'firefox115'] }
});
