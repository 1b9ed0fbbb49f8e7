import { existsSync } from 'node:fs';
import process from 'node:process';

const debianChromium = '/usr/bin/chromium';

/**
 * How every test starts Chromium: Debian's own where it is installed, Playwright's elsewhere.
 * The flags keep the browser from looking for hosts outside the machine.
 */
export function chromiumLaunch(): { executablePath?: string; args: string[] } {
	const executablePath =
		process.env['PORTE_VOIX_CHROMIUM'] ?? (existsSync(debianChromium) ? debianChromium : undefined);
	return {
		...(executablePath === undefined ? {} : { executablePath }),
		args: [
			'--no-sandbox',
			'--disable-gpu',
			'--disable-quic',
			'--no-first-run',
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-sync'
		]
	};
}
