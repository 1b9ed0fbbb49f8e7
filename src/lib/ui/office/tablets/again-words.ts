import type { TFunction } from 'i18next';

type Translate = TFunction<['common', 'tablets']>;

/** Whether the campaigns a tablet serves ask for codes: all, some, none; null without any. */
type CodesThere = 'all' | 'some' | 'none' | null;

/** What the office is told of answering again, once a tablet is lost. */
export function againForOffice(t: Translate, codes: CodesThere): string[] {
	const withCodes = t(($) => $.tablets.lost.againCodes);
	switch (codes) {
		case 'all':
			return [withCodes];
		case 'some':
			return [withCodes, t(($) => $.tablets.lost.againSome)];
		case 'none':
			return [t(($) => $.tablets.lost.againNoCodes)];
		case null:
			return [t(($) => $.tablets.lost.againNone)];
	}
}

/** One sentence to be read from afar, and what goes with it. */
interface AgainNotice {
	readonly said: string;
	readonly more: string;
}

/** What a notice on the wall tells people of answering again: those with a code first. */
export function againForPeople(t: Translate, codes: CodesThere): AgainNotice[] {
	const codeText = t(($) => $.tablets.notice.againText);
	const freeText = t(($) => $.tablets.notice.againNoCodesText);
	switch (codes) {
		case 'all':
			return [{ said: t(($) => $.tablets.notice.again), more: codeText }];
		case 'some':
			return [
				{ said: t(($) => $.tablets.notice.againWithCode), more: codeText },
				{ said: t(($) => $.tablets.notice.againWithout), more: freeText }
			];
		case 'none':
			return [{ said: t(($) => $.tablets.notice.againNoCodes), more: freeText }];
		case null:
			return [];
	}
}
