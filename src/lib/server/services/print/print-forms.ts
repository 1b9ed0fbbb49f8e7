import { createHash } from 'node:crypto';
import { isRefusal } from '../../../domain/refusal.ts';
import { layOutCard } from '../../../export/paper/lay-out-card.ts';
import { layOutForm } from '../../../export/paper/lay-out-form.ts';
import type { PaperForm } from '../../../export/paper/paper-form.ts';
import type { FormSheets } from '../../../export/print/print-document.ts';
import { createTranslation } from '../../../i18n/translation.ts';
import type { Server } from '../../server.ts';
import { countTypeset } from '../../typesetting/typeset.ts';
import { readPaperForm } from '../paper/paper-form.ts';
import type { PrintAccess } from './print-access.ts';
import type { PrintChoice } from './print-choice.ts';

/** Forms whose pages are remembered: some languages and sizes of some campaigns. */
const mostKnown = 100;

/** Pages of a form by the digest of all that is on it: drawn once, and not for each look at a page. */
const known = new Map<string, Promise<number>>();

/**
 * The paper form and the answer card in the language and on the paper that were chosen, with their
 * pages. None of a draft, which may still change, or of a language its questionnaire has no words in.
 */
export async function readPrintForms(
	server: Server,
	{ who, campaign }: Pick<PrintAccess, 'who' | 'campaign'>,
	{ language, page, site }: PrintChoice
): Promise<FormSheets[]> {
	try {
		const source = await readPaperForm(server, who, campaign.slug, { language, site });
		const { t } = await createTranslation(language, ['common', 'paper', 'outcome']);
		const printing = { t, locale: language, page };
		const { root } = server.config;
		return await Promise.all([
			counted(root, 'form', layOutForm(source, printing)),
			counted(root, 'answers', layOutCard(source, printing))
		]);
	} catch (error) {
		if (!isRefusal(error)) throw error;
		return [];
	}
}

async function counted(
	root: string,
	kind: FormSheets['kind'],
	form: PaperForm
): Promise<FormSheets> {
	const digest = createHash('sha256').update(JSON.stringify(form)).digest('base64url');
	const pages = known.get(digest) ?? countTypeset(root, 'paper-form', form);
	// The one that was looked at longest ago makes room.
	known.delete(digest);
	known.set(digest, pages);
	for (const oldest of known.keys()) {
		if (known.size <= mostKnown) break;
		known.delete(oldest);
	}
	try {
		return { kind, form, pages: await pages };
	} catch (error) {
		known.delete(digest);
		throw error;
	}
}
