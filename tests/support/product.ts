import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { freePort } from './free-port.ts';

const root = join(import.meta.dirname, '../..');

export interface Product {
	readonly origin: string;
	/** Folder of its databases and keys. */
	readonly data: string;
	/** The one-time set-up link it printed, with its origin. */
	readonly setUpLink: string;
	/** Its process, for those who measure or kill it. */
	pid(): number;
	/** All it printed so far, both streams. */
	output(): string;
	/** Moves the server's clock forward, without waiting. */
	moveClock(milliseconds: number): void;
	/** Ends it at once, as a power cut would. */
	kill(): Promise<void>;
	/** Starts it again on the same data and port. */
	restart(): Promise<void>;
	/** Ends it and removes its data. */
	stop(): Promise<void>;
}

export interface ProductOptions {
	readonly demonstration?: boolean;
	/** PostgreSQL to use instead of the embedded database. */
	readonly databaseUrl?: string;
	/** Folder of data that stand already; it is left there at the end. */
	readonly data?: string;
	/** Folder of the checkout whose build is served. */
	readonly checkout?: string;
	/** Settings beside these. */
	readonly environment?: Readonly<Record<string, string>>;
}

/** Where the data of a demonstration lie that the run has made once, for all that start with one. */
const madeOnce = 'PORTE_VOIX_TEST_DEMONSTRATION';

/**
 * Makes the demonstration once for a whole run: a demonstration that is started after it begins with a
 * copy of its data, and not by inventing, sealing and counting every answer again.
 * @returns what removes it
 */
export async function makeDemonstrationOnce(): Promise<() => void> {
	const data = mkdtempSync(join(tmpdir(), 'porte-voix-demonstration-'));
	const product = await startProduct({ demonstration: true, data });
	// In order: all that was written is in the databases themselves, and they can be copied.
	await product.stop();
	process.env[madeOnce] = data;
	return () => {
		rmSync(data, { recursive: true, force: true });
	};
}

/** Starts the built product as a process of its own, as `npm start` does, on data of its own. */
export async function startProduct(options: ProductOptions = {}): Promise<Product> {
	const port = await freePort();
	const origin = `http://localhost:${port}`;
	const data = options.data ?? mkdtempSync(join(tmpdir(), 'porte-voix-data-'));
	const checkout = options.checkout ?? root;
	const made = process.env[madeOnce];
	// Only for this very build and the embedded database: what another one makes is up to it.
	const isLikeMade = [options.data, options.checkout, options.databaseUrl].every(
		(one) => one === undefined
	);
	if (made !== undefined && options.demonstration === true && isLikeMade)
		cpSync(made, data, { recursive: true });
	const clockFile = join(data, 'clock');
	let moved = 0;
	let output = '';
	let child: ChildProcess | null = null;
	writeFileSync(clockFile, '0');

	const start = async (): Promise<void> => {
		const started = spawn(process.execPath, ['scripts/serve.js'], {
			cwd: checkout,
			env: {
				...process.env,
				NODE_ENV: 'production',
				PORT: String(port),
				HOST: '127.0.0.1',
				PORTE_VOIX_ROOT: checkout,
				PORTE_VOIX_DATA: data,
				PORTE_VOIX_CLOCK: clockFile,
				...(options.demonstration === true ? { PORTE_VOIX_DEMO: '1' } : {}),
				...(options.databaseUrl === undefined ? {} : { DATABASE_URL: options.databaseUrl }),
				...options.environment
			}
		});
		child = started;
		await new Promise<void>((resolve, reject) => {
			let ready = '';
			const read = (chunk: Buffer): void => {
				output += chunk.toString();
				ready += chunk.toString();
				if (ready.includes(`Porte-voix: ${origin}`)) resolve();
			};
			started.stdout.on('data', read);
			started.stderr.on('data', read);
			started.on('exit', (code) => {
				reject(new Error(`the product ended with ${String(code)} before it was ready:\n${output}`));
			});
		});
	};

	const end = async (signal: 'SIGTERM' | 'SIGKILL'): Promise<void> => {
		const running = child;
		child = null;
		if (running === null || running.exitCode !== null || running.signalCode !== null) return;
		await new Promise<void>((resolve) => {
			running.on('exit', () => {
				resolve();
			});
			running.kill(signal);
		});
	};

	await start();
	return {
		origin,
		data,
		get setUpLink() {
			const link = /Porte-voix set-up: (\S+)/.exec(output)?.[1];
			if (link === undefined) throw new Error(`no set-up link was printed:\n${output}`);
			return link;
		},
		pid() {
			if (child?.pid === undefined) throw new Error('the product is not running');
			return child.pid;
		},
		output: () => output,
		moveClock(milliseconds) {
			moved += milliseconds;
			writeFileSync(clockFile, String(moved));
		},
		kill: async () => end('SIGKILL'),
		restart: async () => {
			await end('SIGKILL');
			await start();
		},
		stop: async () => {
			await end('SIGTERM');
			if (options.data === undefined) rmSync(data, { recursive: true, force: true });
		}
	};
}
