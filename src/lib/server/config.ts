import { join, resolve } from 'node:path';
import process from 'node:process';
import * as v from 'valibot';

const environmentSchema = v.object({
	PORT: v.optional(
		v.pipe(v.string(), v.regex(/^\d{1,5}$/), v.transform(Number), v.maxValue(65_535)),
		'3000'
	),
	HOST: v.optional(v.pipe(v.string(), v.minLength(1)), '127.0.0.1'),
	ORIGIN: v.optional(v.pipe(v.string(), v.url())),
	PORTE_VOIX_DATA: v.optional(v.pipe(v.string(), v.minLength(1)), 'data'),
	DATABASE_URL: v.optional(v.pipe(v.string(), v.regex(/^postgres(ql)?:\/\//))),
	PORTE_VOIX_ROOT: v.optional(v.string()),
	/** Tests only, loopback only: a file that holds how many milliseconds the clock is moved. */
	PORTE_VOIX_CLOCK: v.optional(v.string()),
	/** `npm start -- --demo`; loopback only, its pass-phrases are printed. */
	PORTE_VOIX_DEMO: v.optional(v.picklist(['0', '1']), '0')
});

export interface Config {
	readonly port: number;
	readonly host: string;
	/** Where people reach it, without a trailing slash. */
	readonly origin: string;
	/** Folder of everything that must be backed up. */
	readonly data: string;
	readonly storage:
		{ readonly kind: 'sqlite' } | { readonly kind: 'postgres'; readonly url: string };
	/** Root of the checkout: the tabulator runs from its source. */
	readonly root: string;
	readonly clockFile: string | null;
	/** Whether the demonstration is loaded at the start. */
	readonly demonstration: boolean;
}

export class ConfigError extends Error {
	override readonly name = 'ConfigError';
}

const loopback = ['127.0.0.1', 'localhost', '::1'];

/** Whether a server that listens on this host is reached from this machine only. */
function isLoopback(host: string): boolean {
	return loopback.includes(host);
}

/** Whether nobody elsewhere reaches the product, through a reverse proxy neither. */
export function servesThisMachineOnly({ host, origin }: Pick<Config, 'host' | 'origin'>): boolean {
	return isLoopback(host) && namesThisMachineOnly({ origin });
}

/** Whether the addresses it gives lead nowhere from a phone, a tablet or another computer. */
export function namesThisMachineOnly({ origin }: Pick<Config, 'origin'>): boolean {
	return isLoopback(new URL(origin).hostname.replace(/^\[|\]$/g, ''));
}

/** Parses the environment once. An unusable value stops the start with its name. */
export function readConfig(
	environment: Readonly<Record<string, string | undefined>> = process.env
): Config {
	const parsed = v.safeParse(environmentSchema, environment);
	if (!parsed.success) {
		const names = parsed.issues.map((issue) => v.getDotPath(issue) ?? '?').join(', ');
		throw new ConfigError(`Unusable environment: ${names}`);
	}
	const { PORT, HOST, ORIGIN, PORTE_VOIX_DATA, DATABASE_URL, PORTE_VOIX_ROOT, PORTE_VOIX_CLOCK } =
		parsed.output;
	const demonstration = parsed.output.PORTE_VOIX_DEMO === '1';
	if (PORTE_VOIX_CLOCK !== undefined && !isLoopback(HOST)) {
		throw new ConfigError(
			'PORTE_VOIX_CLOCK is for tests on this machine only: HOST must be 127.0.0.1'
		);
	}
	const origin = (ORIGIN ?? `http://localhost:${PORT}`).replace(/\/+$/, '');
	if (demonstration && !servesThisMachineOnly({ host: HOST, origin })) {
		throw new ConfigError(
			'The demonstration is for this machine only, its pass-phrases are known: HOST must be 127.0.0.1, without a public ORIGIN'
		);
	}
	const root = resolve(PORTE_VOIX_ROOT ?? '.');
	return {
		port: PORT,
		host: HOST,
		origin,
		data: resolve(root, PORTE_VOIX_DATA),
		storage:
			DATABASE_URL === undefined ? { kind: 'sqlite' } : { kind: 'postgres', url: DATABASE_URL },
		root,
		clockFile: PORTE_VOIX_CLOCK === undefined ? null : join(PORTE_VOIX_CLOCK),
		demonstration
	};
}
