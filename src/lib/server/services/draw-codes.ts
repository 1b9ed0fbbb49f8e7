import { hash, pbkdf2, randomInt } from 'node:crypto';
import { promisify } from 'node:util';
import { drawCode } from '../../domain/campaign/access-code.ts';
import { ticketBytes, ticketRounds, ticketSalt } from '../../protocol/ticket.ts';
import { codeTag, type NewCode } from '../ballot-box/codes.ts';

/** A code in the only moment when it is known: before its slip is printed. */
interface DrawnCode extends NewCode {
	/** Without its hyphen. */
	readonly code: string;
}

const derive = promisify(pbkdf2);

/** Derived at a time: the four threads of the process are shared with everything else. */
const atOnce = 3;

/**
 * Draws codes for the sites of a campaign, and what the ballot box is to know of them. No two of a
 * site have the same tag, and none has one of `taken`.
 */
export async function drawCodes(
	campaign: { readonly slug: string; readonly salt: string },
	wanted: readonly { readonly site: string; readonly count: number }[],
	taken: Readonly<Record<string, readonly string[]>>
): Promise<DrawnCode[]> {
	const salt = ticketSalt(campaign.slug, campaign.salt);
	const drawn: DrawnCode[] = [];
	for (const { site, count } of wanted) {
		const tags = new Set(taken[site]);
		for (let missing = count; missing > 0;) {
			const some = await Promise.all(
				Array.from({ length: Math.min(atOnce, missing) }, () => drawOne(site, salt))
			);
			for (const one of some) {
				const tag = codeTag(one.hash);
				if (tags.has(tag)) continue;
				tags.add(tag);
				drawn.push(one);
				missing -= 1;
			}
		}
	}
	return drawn;
}

async function drawOne(site: string, salt: Uint8Array): Promise<DrawnCode> {
	const code = drawCode((below) => randomInt(below));
	const ticket = await derive(code, salt, ticketRounds, ticketBytes, 'sha256');
	return { code, hash: hash('sha256', ticket), site };
}
