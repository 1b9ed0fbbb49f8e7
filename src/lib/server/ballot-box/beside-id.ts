import { hash } from 'node:crypto';
import type { SealedEnvelope } from './sealed-envelope.ts';

/**
 * The id under which an envelope is kept when another one holds its own. It follows from the id, the
 * site and the sealed bytes: the same envelope finds itself again, and no second copy is kept. Of
 * version 8 (RFC 9562, section 5.8), which no envelope may bring: nobody can take it beforehand.
 */
export function besideId({
	id,
	site,
	sealed
}: Pick<SealedEnvelope, 'id' | 'site' | 'sealed'>): string {
	const text = JSON.stringify(['porte-voix-beside/1', id, site, hash('sha256', sealed)]);
	const digits = hash('sha256', text);
	const variant = '89ab'.charAt(Number.parseInt(digits.charAt(16), 16) % 4);
	return [
		digits.slice(0, 8),
		digits.slice(8, 12),
		`8${digits.slice(13, 16)}`,
		`${variant}${digits.slice(17, 20)}`,
		digits.slice(20, 32)
	].join('-');
}
