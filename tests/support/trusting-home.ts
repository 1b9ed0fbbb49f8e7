import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Why no browser can be taught to trust an authority here, or null when it can. */
export function missingCertutil(): string | null {
	const found = spawnSync('certutil', ['-H'], { stdio: 'ignore' }).error === undefined;
	return found ? null : 'certutil (libnss3-tools) is not installed';
}

/** A home folder in which Chromium on Linux trusts one authority more, as a tablet does after the guide. */
export function trustingHome(certificate: Buffer): { readonly home: string; remove(): void } {
	const home = mkdtempSync(join(tmpdir(), 'porte-voix-home-'));
	const file = join(home, 'authority.crt');
	writeFileSync(file, certificate);
	// Where Chromium looked until 2025, and where it looks since.
	for (const place of ['.pki/nssdb', '.local/share/pki/nssdb']) {
		const folder = join(home, place);
		mkdirSync(folder, { recursive: true });
		const database = `sql:${folder}`;
		execFileSync('certutil', ['-d', database, '-N', '--empty-password'], { stdio: 'ignore' });
		execFileSync('certutil', ['-d', database, '-A', '-n', 'porte-voix', '-t', 'C,,', '-i', file]);
	}
	return {
		home,
		remove: () => {
			rmSync(home, { recursive: true, force: true });
		}
	};
}
