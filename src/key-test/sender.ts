import {
  firewalls,
  type OtherService,
  openAiNames,
  openAiShape,
  otherServices,
} from '../ecosystem/other-services';
import { knownReplies, sharedTexts, sharedWords } from '../elevenlabs/replies';
import { sessionEnds } from '../elevenlabs/session-ends';
import { hasDetail } from './error-text';
import { machineWords } from './reply';

/** Who sent an error that isn't from ElevenLabs. */
export type Sender =
  | {
      readonly kind: 'service';
      readonly name: string;
      /** Whether only this service sends such an error. */
      readonly isCertain: boolean;
    }
  /** A firewall before a server, which judges no key. */
  | { readonly kind: 'firewall'; readonly name: string }
  /** A server that isn't known, such as the program's own backend. */
  | { readonly kind: 'server'; readonly name: string };

/** The texts that only ElevenLabs sends. */
const ownTexts: readonly string[] = [...knownReplies, ...sessionEnds]
  .flatMap(({ texts }) => texts)
  .filter((text) => !sharedTexts.has(text));
const ownWords: ReadonlySet<string> = new Set(
  [...knownReplies, ...sessionEnds].flatMap(({ words }) => words).filter((word) => !sharedWords.has(word)),
);

/** Who sent an error in lower case, if it is not ElevenLabs; `undefined` if it is, or if the text doesn't show it. */
export function otherSender(text: string): Sender | undefined {
  if (isOwn(text)) {
    return undefined;
  }
  const compact = compactOf(text);
  const signed = signatures.find(({ texts }) => texts.some((part) => compact.includes(part)));
  if (signed !== undefined) {
    return signed.sender;
  }
  if (hasDetail(text)) {
    return undefined;
  }
  const sender = senderOfRequest(text) ?? senderByName(text);
  return sender === undefined && compact.includes(openAiShape)
    ? { kind: 'service', name: openAiNames, isCertain: true }
    : sender;
}

/** The texts that only one sender sends. */
const signatures: readonly { readonly sender: Sender; readonly texts: readonly string[] }[] = [
  ...firewalls.map(({ name, texts }) => ({
    sender: { kind: 'firewall' as const, name },
    texts: texts.map(compactOf),
  })),
  ...otherServices.map(({ name, texts }) => ({
    sender: { kind: 'service' as const, name, isCertain: true },
    texts: texts.map(compactOf),
  })),
];

/** A text without what differs between JSON, Python and printed objects. */
function compactOf(text: string): string {
  return text.replace(/["'`]/g, '').replace(/\s{0,9}([:,])\s{0,9}/g, '$1');
}

/** Whether something in a text in lower case can only be from ElevenLabs. */
export function isOwn(text: string): boolean {
  return (
    ownTexts.some((part) => text.includes(part)) || machineWords(text).some((word) => ownWords.has(word))
  );
}

/** The addresses of requests in logs: after a method, after `url` and after `for url:`. */
const requestAddress =
  /\b(?:get|post|put|patch|delete|url["']?\s{0,9}[:=]|for url:|fetch|invoke)\s{0,9}["'(]?((?:https?|wss?):\/\/([^\s/"'?#)]{1,200})|\/[\w[\]./-]{0,200})/g;

function senderOfRequest(text: string): Sender | undefined {
  if (/\beleven-?labs\.(?:io|com|ai)\b/.test(text)) {
    return undefined;
  }
  for (const [, address = '', host] of text.matchAll(requestAddress)) {
    const service = otherServices.find(({ hosts }) =>
      hosts.some((end) => host === end || host?.endsWith(`.${end}`)),
    );
    if (service !== undefined) {
      return { kind: 'service', name: service.name, isCertain: false };
    }
    if (host !== undefined || address.startsWith('/api/')) {
      return { kind: 'server', name: host ?? address };
    }
  }
  return undefined;
}

const elevenLabs = /eleven|\bxi[-_]/;

/** A service that the text names: on the line of the refusal the last one before it, else the only one. */
function senderByName(text: string): Sender | undefined {
  const refusal = /\b40[13]\b|unauthorized|forbidden|invalid.api.key|invalid_api_key/.exec(text);
  const at = refusal?.index ?? text.length;
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  const named = otherServices
    .map((service) => ({ service, at: lastNamed(service, line) }))
    .filter((one) => one.at >= 0)
    .sort((a, b) => b.at - a.at)[0];
  if (named !== undefined) {
    return elevenLabs.test(line.slice(named.at))
      ? undefined
      : { kind: 'service', name: named.service.name, isCertain: false };
  }
  const anywhere = otherServices.find((service) => lastNamed(service, text) >= 0);
  return anywhere === undefined || elevenLabs.test(text)
    ? undefined
    : { kind: 'service', name: anywhere.name, isCertain: false };
}

/** The last place where a text names the service as a word of its own or as that of an error; -1 if it doesn't. */
function lastNamed({ words }: OtherService, text: string): number {
  return Math.max(...words.map((word) => lastWord(word, text)));
}

function lastWord(word: string, text: string): number {
  const at = text.lastIndexOf(word);
  const isWord =
    at >= 0 && !/[a-z]/.test(text.charAt(at - 1)) && /^(?![a-z])|^error/.test(text.slice(at + word.length));
  return isWord ? at : -1;
}
