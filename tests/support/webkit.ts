import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import process from 'node:process';
import { Builder, type WebDriver } from 'selenium-webdriver';
import { freePort } from './free-port.ts';

const driverProgram = '/usr/bin/WebKitWebDriver';
const displayProgram = '/usr/bin/Xvfb';
const browserPattern = '/usr/lib/*/webkit2gtk-4.*/MiniBrowser';

/** Why WebKit cannot be tried on this machine, or null when it can. */
export function missingWebkit(): string | null {
	const missing = [driverProgram, displayProgram].filter((path) => !existsSync(path));
	if (globSync(browserPattern).length === 0) missing.push('MiniBrowser');
	return missing.length === 0 ? null : `WebKit is not on this machine (${missing.join(', ')})`;
}

export interface Webkit {
	readonly driver: WebDriver;
	stop(): Promise<void>;
}

/**
 * WebKitGTK under a virtual screen: the nearest thing to an iPad that runs on Linux.
 * @param home where it writes whatever it keeps
 */
export async function startWebkit(
	width: number,
	height: number,
	home: string | undefined = process.env['HOME']
): Promise<Webkit> {
	const display = `:${100 + ((await freePort()) % 10_000)}`;
	const screen = spawn(displayProgram, [display, '-screen', '0', `${width}x${height}x24`], {
		stdio: 'ignore'
	});
	const port = await freePort();
	const service = spawn(driverProgram, [`--port=${port}`], {
		stdio: 'ignore',
		env: {
			...process.env,
			...(home === undefined ? {} : { HOME: home }),
			DISPLAY: display,
			// The tests run as root in containers, where WebKit's own sandbox cannot start.
			WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
			WEBKIT_DISABLE_DMABUF_RENDERER: '1',
			LIBGL_ALWAYS_SOFTWARE: '1'
		}
	});
	const binary = globSync(browserPattern).at(-1) ?? '';
	const driver = await untilAnswers(async () =>
		new Builder()
			.usingServer(`http://127.0.0.1:${port}`)
			.withCapabilities({
				browserName: 'MiniBrowser',
				'webkitgtk:browserOptions': { binary, args: ['--automation'] }
			})
			.build()
	);
	return {
		driver,
		stop: async () => {
			await driver.quit();
			await Promise.all([end(service), end(screen)]);
		}
	};
}

/** The driver needs a moment before it listens: asks again until it answers, for 20 seconds. */
async function untilAnswers<T>(ask: () => Promise<T>): Promise<T> {
	const end = performance.now() + 20_000;
	for (;;) {
		try {
			return await ask();
		} catch (error) {
			if (performance.now() > end) throw error;
			await new Promise((resolve) => setTimeout(resolve, 200));
		}
	}
}

async function end(child: ChildProcess): Promise<void> {
	if (child.exitCode !== null || child.signalCode !== null) return;
	await new Promise<void>((resolve) => {
		child.on('exit', () => {
			resolve();
		});
		child.kill('SIGTERM');
	});
}
