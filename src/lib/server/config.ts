import { isIP } from 'node:net';
import { join, resolve } from 'node:path';
import process from 'node:process';
import * as v from 'valibot';
import { emailAddress, type MailConfig, smtpAddress } from './mail/mail-config.ts';

const environmentSchema = v.object({
	PORT: v.optional(
		v.pipe(v.string(), v.regex(/^\d{1,5}$/), v.transform(Number), v.maxValue(65_535)),
		'3000'
	),
	HOST: v.optional(v.pipe(v.string(), v.minLength(1)), '127.0.0.1'),
	ORIGIN: v.optional(v.pipe(v.string(), v.url())),
	/** The same, from scripts/serve.js, which keeps it from the adapter: there are two origins. */
	PORTE_VOIX_ORIGIN: v.optional(v.pipe(v.string(), v.url())),
	/** Where tablets on the same Wi-Fi are answered; 443 above PORT unless said. */
	PORTE_VOIX_WIFI_PORT: v.optional(
		v.pipe(v.string(), v.regex(/^\d{1,5}$/), v.transform(Number), v.minValue(1), v.maxValue(65_535))
	),
	PORTE_VOIX_WIFI_HOST: v.optional(
		v.pipe(
			v.string(),
			v.check((host) => isIP(host) !== 0)
		)
	),
	/** Address of the interface on which the stable name is answered, `every`, or `off`. */
	PORTE_VOIX_WIFI_NAME: v.optional(
		v.pipe(
			v.string(),
			v.check((value) => isIP(value) === 4 || value === 'every' || value === 'off')
		),
		'every'
	),
	PORTE_VOIX_DATA: v.optional(v.pipe(v.string(), v.minLength(1)), 'data'),
	/** Folder where a backup is put each night; none is made by itself where there is no such folder. */
	PORTE_VOIX_BACKUPS: v.optional(v.pipe(v.string(), v.minLength(1))),
	/** How many of them are kept. */
	PORTE_VOIX_BACKUPS_KEPT: v.optional(
		v.pipe(v.string(), v.regex(/^\d{1,4}$/), v.transform(Number), v.minValue(1)),
		'14'
	),
	/** `error` writes no line for what went well. */
	PORTE_VOIX_LOG: v.optional(v.picklist(['info', 'error']), 'info'),
	/** Whoever asks for /metrics from elsewhere must send it. */
	PORTE_VOIX_METRICS_TOKEN: v.optional(v.pipe(v.string(), v.minLength(16))),
	/** Mail server that carries invitations, with PORTE_VOIX_MAIL_FROM; without it no mail leaves. */
	PORTE_VOIX_SMTP: v.optional(smtpAddress()),
	PORTE_VOIX_MAIL_FROM: v.optional(emailAddress()),
	DATABASE_URL: v.optional(v.pipe(v.string(), v.regex(/^postgres(ql)?:\/\//))),
	PORTE_VOIX_ROOT: v.optional(v.string()),
	/** Tests only, loopback only: a file that holds how many milliseconds the clock is moved. */
	PORTE_VOIX_CLOCK: v.optional(v.string()),
	/** `npm start -- --demo`; loopback only, its pass-phrases are printed. */
	PORTE_VOIX_DEMO: v.optional(v.picklist(['0', '1']), '0')
});

/** Where the databases lie. */
export type Storage =
	| { readonly kind: 'sqlite' }
	| {
			readonly kind: 'postgres';
			readonly url: string;
			/** The schemas beside, in which a backup waits to take the place of what is there. */
			readonly staged?: true;
	  };

export interface Config {
	readonly port: number;
	readonly host: string;
	/** Where people reach it, without a trailing slash. */
	readonly origin: string;
	/** Folder of everything that must be backed up. */
	readonly data: string;
	readonly storage: Storage;
	/** Folder of the nightly backups; null where none are made by themselves. */
	readonly backups: string | null;
	readonly backupsKept: number;
	/** What opens /metrics from elsewhere; null where only this machine may ask. */
	readonly metricsToken: string | null;
	/** What carries invitations by mail; null where they are only printed. */
	readonly mail: MailConfig | null;
	/** What is worth a line of the log. */
	readonly logLevel: 'info' | 'error';
	/** Root of the checkout: the tabulator runs from its source. */
	readonly root: string;
	readonly clockFile: string | null;
	/** How tablets on the same Wi-Fi would be answered; null where nobody elsewhere may be. */
	readonly wifi: WifiConfig | null;
	/** Whether the demonstration is loaded at the start. */
	readonly demonstration: boolean;
}

export interface WifiConfig {
	/** Address it listens on. */
	readonly host: string;
	readonly port: number;
	/** Address of the interface on which the stable name is answered, `every`, or `off`. */
	readonly name: string;
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
	const origin = (ORIGIN ?? parsed.output.PORTE_VOIX_ORIGIN ?? `http://localhost:${PORT}`).replace(
		/\/+$/,
		''
	);
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
		backups: folderIn(root, parsed.output.PORTE_VOIX_BACKUPS),
		backupsKept: parsed.output.PORTE_VOIX_BACKUPS_KEPT,
		metricsToken: parsed.output.PORTE_VOIX_METRICS_TOKEN ?? null,
		mail: mailConfig(parsed.output, origin),
		logLevel: parsed.output.PORTE_VOIX_LOG,
		storage:
			DATABASE_URL === undefined ? { kind: 'sqlite' } : { kind: 'postgres', url: DATABASE_URL },
		root,
		clockFile: PORTE_VOIX_CLOCK === undefined ? null : join(PORTE_VOIX_CLOCK),
		wifi: wifiConfig(parsed.output),
		demonstration
	};
}

function folderIn(root: string, folder: string | undefined): string | null {
	return folder === undefined ? null : resolve(root, folder);
}

/** A link that is sent must lead here from where it is read. */
function mailConfig(
	{ PORTE_VOIX_SMTP, PORTE_VOIX_MAIL_FROM }: v.InferOutput<typeof environmentSchema>,
	origin: string
): MailConfig | null {
	if (PORTE_VOIX_SMTP === undefined && PORTE_VOIX_MAIL_FROM === undefined) return null;
	if (PORTE_VOIX_SMTP === undefined || PORTE_VOIX_MAIL_FROM === undefined) {
		throw new ConfigError('PORTE_VOIX_SMTP and PORTE_VOIX_MAIL_FROM are set together');
	}
	if (namesThisMachineOnly({ origin })) {
		throw new ConfigError(
			'PORTE_VOIX_SMTP needs ORIGIN, the public address: a link that is sent would lead nowhere'
		);
	}
	return { ...PORTE_VOIX_SMTP, from: PORTE_VOIX_MAIL_FROM };
}

/** Nothing of the demonstration or of a test leaves this machine, whatever is chosen in the office. */
function wifiConfig(environment: v.InferOutput<typeof environmentSchema>): WifiConfig | null {
	const { PORT, PORTE_VOIX_CLOCK, PORTE_VOIX_DEMO, PORTE_VOIX_WIFI_HOST } = environment;
	const usual = PORT + 443 > 65_535 ? PORT - 443 : PORT + 443;
	const port = environment.PORTE_VOIX_WIFI_PORT ?? usual;
	if (port === PORT) {
		throw new ConfigError('PORTE_VOIX_WIFI_PORT must be another port than PORT');
	}
	const hereOnly = PORTE_VOIX_CLOCK !== undefined || PORTE_VOIX_DEMO === '1';
	if (!hereOnly) {
		const host = PORTE_VOIX_WIFI_HOST ?? '0.0.0.0';
		const name = isOwnNetwork(host) ? 'off' : environment.PORTE_VOIX_WIFI_NAME;
		return { host, port, name };
	}
	if (PORTE_VOIX_WIFI_HOST === undefined) return null;
	if (!isOwnNetwork(PORTE_VOIX_WIFI_HOST)) {
		throw new ConfigError(
			'With the demonstration or PORTE_VOIX_CLOCK, PORTE_VOIX_WIFI_HOST must be on this machine, such as 127.0.0.2'
		);
	}
	return { host: PORTE_VOIX_WIFI_HOST, port, name: 'off' };
}

/** Addresses that never leave this machine. */
function isOwnNetwork(host: string): boolean {
	return /^127\.\d+\.\d+\.\d+$/.test(host) || host === '::1';
}
