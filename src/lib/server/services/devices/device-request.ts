import { isRefusal, Refusal } from '../../../domain/refusal.ts';
import { problemResponse } from '../../refusal-status.ts';
import { readJsonText } from '../read-text.ts';

/** A contact or a pairing is a few hundred bytes, a trial envelope less than this. */
const maximumBytes = 128 * 1024;

/**
 * What a tablet sent.
 * @throws Refusal `wrong-content-type`, `too-large`, `malformed-text`, `malformed-json`
 */
export async function readSent(request: Request): Promise<unknown> {
	const text = await readJsonText(request, maximumBytes);
	try {
		return JSON.parse(text) as unknown;
	} catch {
		throw new Refusal('malformed-json');
	}
}

/** The answer of an address for tablets: JSON that no cache keeps, or a problem. */
export async function answerDevice(answer: () => Promise<unknown>): Promise<Response> {
	try {
		return Response.json(await answer(), { headers: { 'cache-control': 'no-store' } });
	} catch (error) {
		if (!isRefusal(error)) throw error;
		return problemResponse(error.code, error.place);
	}
}
