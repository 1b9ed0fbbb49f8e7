import { BlockList } from 'node:net';
import {
	type Answer,
	AUTHORITATIVE_ANSWER,
	decode,
	encode,
	type Packet,
	type Question
} from 'dns-packet';

/** Where everybody on a network asks and answers by name (RFC 6762). */
export const multicastGroup = '224.0.0.251';
export const multicastPort = 5353;

/** Seconds an answer is kept: the address may change with the next day. */
const secondsKept = 120;

/** One of this computer's addresses, on the network it is answered for. */
export interface AnsweringInterface {
	readonly address: string;
	readonly netmask: string;
}

/** A packet to be sent, and to whom. */
export interface StableNameAnswer {
	readonly packet: Buffer;
	readonly address: string;
	readonly port: number;
}

/**
 * What is answered to a packet that came in, or null when it asks nothing of us: it comes from
 * another network than the interface's, is an answer itself, is about other names, or is damaged.
 * Only the IPv4 address of the stable name is ever told, and that it has no other: whoever asks for
 * both does not wait for the second.
 */
export function answerTo(
	packet: Uint8Array,
	from: { readonly address: string; readonly port: number },
	name: string,
	own: AnsweringInterface
): StableNameAnswer | null {
	if (!isNeighbour(from.address, own)) return null;
	const asked = decoded(packet);
	if (asked === null || asked.type !== 'query') return null;
	const questions = (asked.questions ?? []).filter((question) => asksFor(question, name));
	if (questions.length === 0) return null;
	// A plain resolver, not one that follows this protocol, asks from another port and alone.
	const isPlain = from.port !== multicastPort;
	const hasAddress = questions.some(({ type }) => type !== 'AAAA');
	const known = (asked.answers ?? []).some((answer) => isOurs(answer, name, own.address));
	if (hasAddress && known && !isPlain) return null;
	const common = { name, class: 'IN', ttl: isPlain ? 10 : secondsKept, flush: !isPlain } as const;
	const address: Answer = { ...common, type: 'A', data: own.address };
	const nothingElse: Answer = {
		...common,
		type: 'NSEC',
		data: { nextDomain: name, rrtypes: ['A'] }
	};
	return {
		packet: encode({
			type: 'response',
			id: isPlain ? (asked.id ?? 0) : 0,
			flags: AUTHORITATIVE_ANSWER,
			questions: isPlain ? questions.map((question) => ({ ...question, class: 'IN' })) : [],
			answers: hasAddress ? [address] : [nothingElse],
			additionals: hasAddress ? [nothingElse] : []
		}),
		...(isPlain ? from : { address: multicastGroup, port: multicastPort })
	};
}

function decoded(packet: Uint8Array): Packet | null {
	try {
		return decode(Buffer.from(packet));
	} catch {
		// Whatever else runs on the network may send anything.
		return null;
	}
}

function asksFor(question: Question, name: string): boolean {
	return question.name.toLowerCase() === name && ['A', 'AAAA', 'ANY'].includes(question.type);
}

/** Who asks and already knows need not be told again. */
function isOurs(answer: Answer, name: string, address: string): boolean {
	return (
		answer.type === 'A' &&
		answer.name.toLowerCase() === name &&
		answer.data === address &&
		(answer.ttl ?? 0) * 2 >= secondsKept
	);
}

/** Whether an address is on the network of the interface. */
function isNeighbour(address: string, own: AnsweringInterface): boolean {
	const bits = own.netmask
		.split('.')
		.map((part) => Number(part).toString(2).padStart(8, '0'))
		.join('')
		.replace(/0+$/, '').length;
	const network = new BlockList();
	network.addSubnet(own.address, bits, 'ipv4');
	return network.check(address, 'ipv4');
}
