import { maximumSealedBytes } from '../../protocol/envelope.ts';
import { isPlainText } from '../../protocol/plain-text.ts';
import type { RefusalReason } from '../../protocol/receipt.ts';
import type { Box } from '../database/ballot-box-schema.ts';
import type { SealedEnvelope } from './sealed-envelope.ts';

const randomId = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Whether it may be the id of an envelope: drawn at random by the tablet. */
export function isRandomId(id: string): boolean {
	return randomId.test(id);
}

/** The encapsulated key (65 bytes) and the tag (16) of an empty response. */
const minimumSealedBytes = 81;

/** What can be said of an envelope without knowing the box: null when nothing speaks against it. */
export function judgeShape(envelope: SealedEnvelope): RefusalReason | null {
	if (!isRandomId(envelope.id)) return 'malformed';
	// PostgreSQL would refuse the whole statement, and with it everybody's envelopes.
	if (!isPlainText(envelope.campaign) || !isPlainText(envelope.site)) return 'malformed';
	if (envelope.sealed.length > maximumSealedBytes) return 'too-large';
	if (envelope.sealed.length < minimumSealedBytes) return 'malformed';
	return null;
}

/**
 * What a box says of an envelope it does not hold yet. `late` comes last: only what would have been
 * taken in time is counted as late.
 */
export function judge(envelope: SealedEnvelope, box: Box | undefined): RefusalReason | null {
	if (box === undefined) return 'unknown-campaign';
	if (envelope.key !== box.key) return 'wrong-key';
	if (envelope.questionnaire !== box.questionnaire) return 'wrong-questionnaire';
	if (!knows(box, envelope.site)) return 'unknown-site';
	if (box.sealed_bytes !== null && envelope.sealed.length !== box.sealed_bytes) return 'malformed';
	switch (box.phase) {
		case 'trial':
		case 'open':
			return null;
		case 'closed':
		case 'counted':
		case 'destroyed':
			return 'late';
		default:
			return 'not-open';
	}
}

function knows(box: Box, site: string): boolean {
	return box.sites === null || (JSON.parse(box.sites) as string[]).includes(site);
}
