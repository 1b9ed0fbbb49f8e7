import { canonicalJson } from '../domain/questionnaire/canonical.ts';
import type { Questionnaire } from '../domain/questionnaire/definition.ts';
import { sha256Hex } from './digest.ts';

/**
 * The name of a questionnaire version: SHA-256, in hexadecimal, of the UTF-8 bytes of its
 * canonical JSON. The order of keys and white space in a file do not change it; any word does.
 */
export async function questionnaireHash(questionnaire: Questionnaire): Promise<string> {
	return sha256Hex(new TextEncoder().encode(canonicalJson(questionnaire)));
}
