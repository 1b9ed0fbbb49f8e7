import type { Translation } from '../../i18n/translation.ts';
import type AssistanceDialog from '../../ui/respond/AssistanceDialog.svelte';
import type AssistedQuestion from '../../ui/respond/AssistedQuestion.svelte';
import type { CheckLine } from '../../ui/respond/check-line.ts';

/** What is shown only where somebody helps: not part of the first download. */
export interface AssistanceParts {
	readonly Dialog: typeof AssistanceDialog;
	readonly Question: typeof AssistedQuestion;
	/** What the check page says of an answer that is not left on screen. */
	readonly hidden: (line: CheckLine) => CheckLine;
}

const fetched = new WeakMap<Translation, AssistanceParts>();

/** The parts, once they are here: a screen made of them comes without a moment's emptiness. */
export function assistanceAtHand(translation: Translation): AssistanceParts | null {
	return fetched.get(translation) ?? null;
}

export async function fetchAssistance(translation: Translation): Promise<AssistanceParts> {
	const [dialog, question] = await Promise.all([
		import('../../ui/respond/AssistanceDialog.svelte'),
		import('../../ui/respond/AssistedQuestion.svelte'),
		translation.include(['assisted'])
	]);
	const parts: AssistanceParts = {
		Dialog: dialog.default,
		Question: question.default,
		hidden: (line) => {
			if (line.shown.kind === 'none' && line.shown.reason === 'skipped') return line;
			const words = [translation.t(($) => $.assisted.given)];
			return { ...line, shown: { kind: 'words', words, ordered: false } };
		}
	};
	fetched.set(translation, parts);
	return parts;
}
