import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** What everybody in the room shares. */
export interface WeakWifi {
	/** Milliseconds on the way, in each direction. */
	readonly latency: number;
	/** Both directions and all devices together. */
	readonly bitsPerSecond: number;
}

/** Bytes that take the air at a time, so that nobody waits for the whole of somebody else's page. */
const packet = 1_400;

/**
 * A Wi-Fi between the devices of a room and the server, on this machine: one packet after the other for
 * all of them, each late. Only bytes pass; it knows nothing of what they say.
 */
export async function openWeakWifi(
	target: string,
	{ latency, bitsPerSecond }: WeakWifi
): Promise<{ readonly origin: string; close(): Promise<void> }> {
	const { port } = new URL(target);
	const sockets = new Set<Socket>();
	let free = performance.now();

	const onAir = async (bytes: number): Promise<void> => {
		free = Math.max(free, performance.now()) + (bytes * 8_000) / bitsPerSecond;
		await pause(free - performance.now());
	};

	const carry = async (from: Socket, to: Socket): Promise<void> => {
		for await (const chunk of from as AsyncIterable<Buffer>) {
			for (let start = 0; start < chunk.length; start += packet) {
				const part = chunk.subarray(start, start + packet);
				await onAir(part.length);
				setTimeout(() => to.write(part), latency);
			}
		}
		setTimeout(() => to.end(), latency);
	};

	const server = createServer({ allowHalfOpen: true }, (device) => {
		const line = connect({ host: '127.0.0.1', port: Number(port), allowHalfOpen: true });
		for (const [one, other] of [
			[device, line],
			[line, device]
		] as const) {
			sockets.add(one);
			one.on('close', () => sockets.delete(one));
			// Whoever breaks off at one end is gone at the other.
			one.on('error', () => other.destroy());
			carry(one, other).catch(() => other.destroy());
		}
	});
	await new Promise<void>((resolve) => {
		server.listen(0, '127.0.0.1', resolve);
	});
	return {
		origin: `http://localhost:${(server.address() as AddressInfo).port}`,
		close: async () => {
			for (const socket of sockets) socket.destroy();
			await new Promise((resolve) => server.close(resolve));
		}
	};
}

async function pause(milliseconds: number): Promise<void> {
	await new Promise((resolve) => setTimeout(resolve, milliseconds));
}
