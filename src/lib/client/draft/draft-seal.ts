import type { Answer } from '../../domain/response/answer.ts';
import { assistances } from '../../domain/response/assistance.ts';
import { withAssistance } from '../../domain/response/in-progress.ts';
import type { BegunAnswers } from '../kiosk/visit.ts';
import * as v from 'valibot';

const initialBytes = 12;

/** Sizes grow in steps: how much was answered is not read from the length of what is kept. */
const step = 8_192;

const codes = v.array(v.string());

const answerSchema: v.GenericSchema<unknown, Answer> = v.variant('kind', [
	v.object({ kind: v.literal('choice'), code: v.string() }),
	v.object({ kind: v.literal('choices'), codes }),
	v.object({ kind: v.literal('number'), value: v.number() }),
	v.object({
		kind: v.literal('text'),
		text: v.string(),
		quotable: v.exactOptional(v.literal(true))
	}),
	v.object({ kind: v.literal('order'), codes }),
	v.object({ kind: v.literal('amounts'), amounts: v.record(v.string(), v.number()) }),
	v.object({
		kind: v.literal('none'),
		reason: v.picklist(['skipped', 'dont-know', 'declined', 'not-shown'])
	})
]);

const draftSchema = v.object({
	version: v.literal(1),
	answers: v.record(v.string(), answerSchema),
	assistance: v.optional(v.picklist(assistances)),
	seen: v.array(v.string())
});

/** @param version what the answers are answers to: another one does not open it */
export async function sealDraft(
	{ response, seen }: BegunAnswers,
	key: CryptoKey,
	version: string
): Promise<Uint8Array<ArrayBuffer>> {
	const text = JSON.stringify({
		version: 1,
		answers: response.answers,
		assistance: response.assistance,
		seen
	});
	const content = new TextEncoder().encode(text);
	const padded = new Uint8Array(Math.ceil(content.length / step) * step).fill(0x20);
	padded.set(content);
	const iv = crypto.getRandomValues(new Uint8Array(initialBytes));
	const ciphertext = await crypto.subtle.encrypt(algorithm(iv, version), key, padded);
	const sealed = new Uint8Array(iv.length + ciphertext.byteLength);
	sealed.set(iv);
	sealed.set(new Uint8Array(ciphertext), iv.length);
	return sealed;
}

/** Null when the key is another's, the questionnaire has changed since, or it was damaged. */
export async function openDraft(
	sealed: Uint8Array<ArrayBuffer>,
	key: CryptoKey,
	version: string
): Promise<BegunAnswers | null> {
	try {
		const iv = sealed.slice(0, initialBytes);
		const ciphertext = sealed.slice(initialBytes);
		const plain = await crypto.subtle.decrypt(algorithm(iv, version), key, ciphertext);
		const begun = v.parse(draftSchema, JSON.parse(new TextDecoder().decode(plain)));
		const { answers, seen, assistance = null } = begun;
		return { response: withAssistance({ state: 'in-progress', answers }, assistance), seen };
	} catch {
		return null;
	}
}

function algorithm(iv: Uint8Array<ArrayBuffer>, version: string): AesGcmParams {
	return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(version) };
}
