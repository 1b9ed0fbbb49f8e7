// The browsers the tests need: found, or set up.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import process from 'node:process';
import { root, SetUpError, toolEnvironment } from './project.js';

const debianPackages = [
	'chromium',
	'firefox-esr',
	'libnss3-tools',
	'webkit2gtk-driver',
	'xvfb',
	'poppler-utils',
	'qpdf'
];

/** @param {string} command @param {readonly string[]} parameters */
function succeeds(command, parameters) {
	return (
		spawnSync(command, parameters, { cwd: root, stdio: ['ignore', 2, 2], env: toolEnvironment() })
			.status === 0
	);
}

function hasChromium() {
	const chosen = process.env['PORTE_VOIX_CHROMIUM'];
	return existsSync(chosen ?? '/usr/bin/chromium');
}

function hasWebkit() {
	return existsSync('/usr/bin/WebKitWebDriver') && existsSync('/usr/bin/Xvfb');
}

function hasFirefox() {
	return existsSync('/usr/bin/firefox-esr');
}

/** What teaches Chromium to trust an authority, as a tablet is taught. */
function hasCertutil() {
	return existsSync('/usr/bin/certutil');
}

/** What reads back what was printed, and checks how it is made. */
function hasPdfReader() {
	return existsSync('/usr/bin/pdftotext') && existsSync('/usr/bin/qpdf');
}

/** The system's packages can be installed here, as a machine that runs tests lets us. */
export function installsPackages() {
	return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/** On Debian as root the packages of the system, elsewhere Playwright's own Chromium and neither WebKit nor Firefox. */
export function ensureBrowsers() {
	const isRootOnDebian = installsPackages();
	const hasAll = hasWebkit() && hasFirefox() && hasCertutil() && hasPdfReader();
	if (hasChromium() && (hasAll || !isRootOnDebian)) return;
	process.stderr.write('Setting up the browsers for the tests…\n');
	if (
		isRootOnDebian &&
		succeeds('apt-get', ['update', '-qq']) &&
		succeeds('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...debianPackages])
	) {
		return;
	}
	if (hasChromium() || succeeds('playwright', ['install', 'chromium'])) return;
	throw new SetUpError(
		`No browser for the tests. Install Debian's packages « ${debianPackages.join(' ')} », or set PORTE_VOIX_CHROMIUM to a Chromium.`
	);
}
