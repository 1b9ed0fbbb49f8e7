import { defineConfig } from '@playwright/test';
import { chromiumLaunch } from '../support/chromium.ts';

export default defineConfig({
	testDir: '.',
	testMatch: '**/*.e2e.ts',
	outputDir: '../../test-results',
	timeout: 120_000,
	expect: { timeout: 10_000 },
	workers: 2,
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
