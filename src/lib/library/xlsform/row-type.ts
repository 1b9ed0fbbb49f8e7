import { plain } from './sheet.ts';
import type { WhyCode } from './why.ts';

/** What the type of a row asks for. */
export type RowType =
	| { readonly kind: 'begin'; readonly part: 'group' | 'repeat' }
	| { readonly kind: 'end'; readonly part: 'group' | 'repeat' }
	| {
			readonly kind: 'list';
			readonly asks: 'one' | 'several' | 'order';
			readonly list: string;
			readonly other: boolean;
	  }
	| {
			readonly kind: 'number';
			readonly form: 'integer' | 'decimal' | 'percentage' | 'range';
	  }
	| { readonly kind: 'text' }
	| { readonly kind: 'note' }
	| { readonly kind: 'acknowledge' }
	| { readonly kind: 'not-carried'; readonly why: WhyCode };

const notCarried: readonly (readonly [WhyCode, readonly string[]])[] = [
	['calculation', ['calculate', 'calculate here', 'hidden', 'xml-external', 'csv-external']],
	[
		'metadata',
		[
			'start',
			'end',
			'today',
			'deviceid',
			'device id',
			'imei',
			'phonenumber',
			'simserial',
			'sim id',
			'subscriberid',
			'subscriber id',
			'username',
			'email',
			'audit',
			'background-audio',
			'background-geopoint',
			'start time',
			'end time',
			'get start time',
			'get end time',
			'get today',
			'get device id',
			'get phone number',
			'get sim id',
			'get subscriber id',
			'caseid',
			'text audit',
			'audio audit'
		]
	],
	[
		'location',
		['geopoint', 'geotrace', 'geoshape', 'start-geopoint', 'location', 'gps', 'osm', 'map']
	],
	[
		'media-answer',
		[
			'image',
			'photo',
			'picture',
			'audio',
			'video',
			'file',
			'barcode',
			'signature',
			'draw',
			'annotate'
		]
	],
	['date-answer', ['date', 'time', 'datetime', 'date time', 'month', 'year']]
];

const simple: Readonly<Record<string, RowType>> = {
	integer: { kind: 'number', form: 'integer' },
	int: { kind: 'number', form: 'integer' },
	decimal: { kind: 'number', form: 'decimal' },
	percentage: { kind: 'number', form: 'percentage' },
	range: { kind: 'number', form: 'range' },
	text: { kind: 'text' },
	string: { kind: 'text' },
	note: { kind: 'note' },
	acknowledge: { kind: 'acknowledge' },
	trigger: { kind: 'acknowledge' },
	'phone number': { kind: 'text' }
};

const select =
	/^(?:add )?(select[ _]one|select1|select[ _]multiple|select all that apply|rank)(?: prompt using| from| using)?(?: (.*))?$/i;

/** Reads the type of a row, in the words of the standard and in the older ones its tools still take. */
export function readRowType(written: string): RowType {
	const type = plain(written);
	const small = type.toLowerCase().replaceAll('_', ' ');
	const [, edge, what] = /^(begin|end) (group|lgroup|repeat|loop|looped group)\b/.exec(small) ?? [];
	if (edge !== undefined) {
		return {
			kind: edge === 'begin' ? 'begin' : 'end',
			part: what === 'group' ? 'group' : 'repeat'
		};
	}
	if (/^select (?:one|multiple) (?:external|from file)\b/.test(small)) {
		return { kind: 'not-carried', why: 'external-list' };
	}
	const [, command, rest = ''] = select.exec(type) ?? [];
	if (command !== undefined) return listType(command.toLowerCase(), rest);
	const bare = small.replace(/^(?:q|add) | prompt$/g, '').replace(/ prompt$/, '');
	if (Object.hasOwn(simple, bare)) return simple[bare] ?? { kind: 'text' };
	const found = notCarried.find(([, types]) => types.includes(small) || types.includes(bare));
	if (found !== undefined || /^osm\b|^uri:|^(?:sensor|speed violations) /.test(small)) {
		return {
			kind: 'not-carried',
			why: found?.[0] ?? (small.startsWith('osm') ? 'location' : 'metadata')
		};
	}
	return { kind: 'not-carried', why: 'unknown-type' };
}

function listType(command: string, rest: string): RowType {
	const [, list = rest, other] =
		/^(.*?)(?:^| )(or specify other|or_other|or other)$/i.exec(rest) ?? [];
	if (/^\$\{.*\}$/.test(list)) return { kind: 'not-carried', why: 'list-from-answers' };
	const asks = command === 'rank' ? 'order' : /one|1/.test(command) ? 'one' : 'several';
	return { kind: 'list', asks, list: list.trim(), other: other !== undefined };
}
