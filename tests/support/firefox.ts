import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch, type Page } from 'puppeteer-core';

const program = '/usr/bin/firefox-esr';

/** Why Firefox cannot be tried on this machine, or null when it can. */
export function missingFirefox(): string | null {
	return existsSync(program) ? null : `Firefox is not on this machine (${program})`;
}

export interface Firefox {
	readonly page: Page;
	stop(): Promise<void>;
}

/** Firefox without a window, on a profile of its own, that looks for nothing outside the machine. */
export async function startFirefox(width: number, height: number): Promise<Firefox> {
	const profile = mkdtempSync(join(tmpdir(), 'porte-voix-firefox-'));
	const browser = await launch({
		browser: 'firefox',
		executablePath: program,
		userDataDir: profile,
		defaultViewport: { width, height },
		extraPrefsFirefox: {
			'app.update.enabled': false,
			'browser.safebrowsing.downloads.remote.enabled': false,
			'captivedetect.canonicalURL': '',
			'extensions.getAddons.cache.enabled': false,
			'intl.accept_languages': 'fr-CA, fr',
			'network.captive-portal-service.enabled': false,
			'network.connectivity-service.enabled': false,
			'ui.prefersReducedMotion': 1
		}
	});
	const page = await browser.newPage();
	return {
		page,
		stop: async () => {
			await browser.close();
			rmSync(profile, { recursive: true, force: true });
		}
	};
}
