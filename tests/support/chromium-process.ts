import { type ChildProcess, spawn } from 'node:child_process';
import process from 'node:process';
import { type BrowserContext, chromium } from 'playwright';
import { chromiumLaunch } from './chromium.ts';

/** A Chromium of its own, on a profile folder that outlives it. */
export interface ChromiumProcess {
	readonly context: BrowserContext;
	/** All it wrote on its own behalf. */
	output(): string;
	/** Ends every process of it at once, as a power cut would. */
	kill(): Promise<void>;
	/** Ends it in order: what it holds in memory is written down. */
	close(): Promise<void>;
}

/** Starts Chromium as a process that can be killed, unlike one that Playwright starts. */
export async function startChromium(
	profile: string,
	more: readonly string[] = []
): Promise<ChromiumProcess> {
	const { executablePath = chromium.executablePath(), args } = chromiumLaunch();
	const child = spawn(
		executablePath,
		[
			...args,
			'--headless=new',
			'--remote-debugging-port=0',
			`--user-data-dir=${profile}`,
			'--window-size=1024,768',
			'--lang=fr-CA',
			'--disable-dev-shm-usage',
			'--hide-crash-restore-bubble',
			'--password-store=basic',
			'--force-prefers-reduced-motion',
			...more,
			'about:blank'
		],
		{ detached: true, stdio: ['ignore', 'ignore', 'pipe'] }
	);
	// A test that was given up must not leave it behind.
	const leave = (): void => {
		signalAll(child, 'SIGKILL');
	};
	process.once('exit', leave);
	child.once('exit', () => process.off('exit', leave));
	let output = '';
	const address = await new Promise<string>((resolve, reject) => {
		child.stderr.on('data', (chunk: Buffer) => {
			output += chunk.toString();
			const listening = /DevTools listening on (\S+)/.exec(output)?.[1];
			if (listening !== undefined) resolve(listening);
		});
		child.on('exit', (code) => {
			reject(new Error(`Chromium ended with ${String(code)} before it was ready:\n${output}`));
		});
	});
	const browser = await chromium.connectOverCDP(address);
	const [context] = browser.contexts();
	if (context === undefined) throw new Error('Chromium offers no profile');
	return {
		context,
		output: () => output,
		kill: async () => {
			await ended(child, () => {
				signalAll(child, 'SIGKILL');
			});
			await browser.close().catch(() => undefined);
		},
		close: async () => {
			const session = await browser.newBrowserCDPSession();
			await ended(child, () => {
				session.send('Browser.close').catch(() => undefined);
			});
			// Helpers that outlive it would still write into the profile.
			signalAll(child, 'SIGKILL');
			await browser.close().catch(() => undefined);
		}
	};
}

function signalAll({ pid }: ChildProcess, signal: 'SIGKILL'): void {
	if (pid === undefined) return;
	try {
		process.kill(-pid, signal);
	} catch {
		// Nothing of it is left.
	}
}

async function ended(child: ChildProcess, end: () => void): Promise<void> {
	if (child.exitCode !== null || child.signalCode !== null) return;
	await new Promise<void>((resolve) => {
		child.once('exit', () => {
			resolve();
		});
		end();
	});
}
