import { type Config, namesThisMachineOnly } from './config.ts';
import type { PrintedAccess } from './services/access/make-slip.ts';

/** What is printed of a one-time code, with the addresses that lead to it. */
export interface ShownAccess extends PrintedAccess {
	/** To be typed. */
	readonly address: string;
	/** With the code behind « # »: browsers send that part to nobody. */
	readonly link: string;
	/** The address leads nowhere from another computer. */
	readonly hereOnly: boolean;
	/** It can be sent by mail. */
	readonly byMail: boolean;
}

export function printedAccess(
	config: Pick<Config, 'origin' | 'mail'>,
	access: PrintedAccess
): ShownAccess {
	const address = `${config.origin}/invitation`;
	return {
		...access,
		address,
		link: `${address}#${access.code}`,
		hereOnly: namesThisMachineOnly(config),
		byMail: config.mail !== null
	};
}
