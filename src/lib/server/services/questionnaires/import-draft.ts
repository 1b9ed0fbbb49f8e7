import { parseDraft } from '../../../domain/questionnaire/parse.ts';
import { Refusal } from '../../../domain/refusal.ts';
import type { Account } from '../../accounts/account.ts';
import type { Server } from '../../server.ts';
import { readXlsFormFile } from '../../xlsform/read-xlsform.ts';
import { permit } from '../permit.ts';
import { createImported } from './create-draft.ts';

/** A definition of one's own is never heavier, in bytes. */
const largestJson = 3_000_000;

/** Questions of a form that one page of the editor can still show. */
const mostQuestions = 300;

/** Lines of the report that are kept with the draft; how many there are is kept too. */
const mostLines = 500;

/** A workbook is a zip; a definition begins with a brace, whatever the names of the files. */
function isJson(bytes: Uint8Array): boolean {
	const start = new TextDecoder().decode(bytes.subarray(0, 64)).trimStart();
	return start.startsWith('{');
}

/** @throws Refusal `file-too-large`, `unreadable-json`, or what `parseDraft` refuses */
function readJson(bytes: Uint8Array) {
	if (bytes.byteLength > largestJson) throw new Refusal('file-too-large', 'file');
	let value: unknown;
	try {
		value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
	} catch {
		throw new Refusal('unreadable-json', 'file');
	}
	return parseDraft(value);
}

/**
 * A draft from a file: a definition of this product (JSON), or a form (XLSForm, `.xlsx`) with its
 * report of what was not taken, which stays with the draft.
 *
 * @returns the id of the questionnaire
 * @throws Refusal `forbidden`, `file-too-large`, `unreadable-json`, `no-question-taken`,
 * `too-many-questions`, or what keeps the file from being read, by name
 */
export async function importDraft(
	server: Pick<Server, 'app' | 'clock' | 'config'>,
	account: Account | null,
	organisation: string,
	file: Uint8Array
): Promise<string> {
	const who = permit(account, 'edit-questionnaires', organisation);
	const bringing = { organisation, account: who.id };
	if (isJson(file)) return createImported(server, bringing, readJson(file), null);
	const { questionnaire, notTaken } = await readXlsFormFile(server.config, file);
	if (questionnaire === null) throw new Refusal('no-question-taken', 'file');
	if (questionnaire.questions.length > mostQuestions)
		throw new Refusal('too-many-questions', 'file');
	const report = { notTaken: notTaken.slice(0, mostLines), count: notTaken.length };
	return createImported(server, bringing, questionnaire, report);
}
