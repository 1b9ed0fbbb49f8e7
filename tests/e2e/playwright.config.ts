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
	// Real browsers on a busy machine lose a touch now and then: a person touches again. Whatever
	// needed it is named at the end. What looks for traces of answers or for rights never gets one.
	retries: 1,
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
