import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';
import { chromiumLaunch } from '../support/chromium.ts';

export default defineConfig({
	testDir: '.',
	testMatch: '**/*.e2e.ts',
	outputDir: '../../test-results',
	globalSetup: './set-up.ts',
	// Limits against hanging, not measures: machines may be slow and busy.
	timeout: 600_000,
	expect: { timeout: 20_000 },
	// A person waits most of the time, and so do those who play one: each keeps half a core busy.
	workers: Math.max(2, Math.min(8, 2 * availableParallelism())),
	fullyParallel: true,
	retries: 0,
	forbidOnly: true,
	use: {
		browserName: 'chromium',
		launchOptions: chromiumLaunch(),
		locale: 'fr-CA',
		timezoneId: 'America/Toronto',
		// What fades in would be judged half-way.
		contextOptions: { reducedMotion: 'reduce' },
		trace: 'off'
	}
});
