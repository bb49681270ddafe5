import { z } from 'zod';

/*
 * What may be posted to `/{phone number id}/messages`, as Meta documents it for version 26.0. Lengths are counted in
 * characters and not in halves of them; a field that is not known is a mistake.
 */

const text = (most: number) =>
  z
    .string()
    .regex(/\S/, 'is empty')
    .refine((written) => Array.from(written).length <= most, `is longer than ${most} characters`);

/** The words on something that can be pressed: one line. */
const label = (most: number) => text(most).regex(/^[^\n\r]*$/, 'has more than one line');

const id = z.string().min(1);

/** How long an id of a button may be, and how long one of a row. */
const buttonId = text(256);
const rowId = text(200);

const different = (given: readonly string[]) => new Set(given).size === given.length;

const reply = z.strictObject({
  type: z.literal('reply'),
  reply: z.strictObject({ id: buttonId, title: label(20) }),
});

const row = z.strictObject({ id: rowId, title: label(24), description: label(72).optional() });

const framing = {
  header: z.strictObject({ type: z.literal('text'), text: label(60) }).optional(),
  footer: z.strictObject({ text: label(60) }).optional(),
};

const buttons = z.strictObject({
  type: z.literal('button'),
  ...framing,
  body: z.strictObject({ text: text(1024) }),
  action: z.strictObject({
    buttons: z
      .array(reply)
      .min(1)
      .max(3)
      .refine((all) => different(all.map((one) => one.reply.id)), 'ids are not unique')
      .refine((all) => different(all.map((one) => one.reply.title)), 'titles are not unique'),
  }),
});

const list = z.strictObject({
  type: z.literal('list'),
  ...framing,
  body: z.strictObject({ text: text(4096) }),
  action: z.strictObject({
    button: label(20),
    sections: z
      .array(z.strictObject({ title: label(24).optional(), rows: z.array(row).min(1) }))
      .min(1)
      .max(10)
      .refine((all) => all.length === 1 || all.every(({ title }) => title), 'sections need titles')
      .refine((all) => all.flatMap(({ rows }) => rows).length <= 10, 'has more than ten rows')
      .refine((all) => different(all.flatMap(({ rows }) => rows.map((one) => one.id))), {
        error: 'ids are not unique',
      })
      .refine((all) => different(all.flatMap(({ rows }) => rows.map((one) => one.title))), {
        error: 'titles are not unique',
      }),
  }),
});

const contactRequest = z.strictObject({
  type: z.literal('request_contact_info'),
  body: z.strictObject({ text: text(1024) }),
  action: z.strictObject({ name: z.literal('request_contact_info') }),
});

const component = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('body'),
    parameters: z.array(z.strictObject({ type: z.literal('text'), text: label(1024) })),
  }),
  z.strictObject({
    type: z.literal('button'),
    sub_type: z.literal('quick_reply'),
    index: z.enum(['0', '1', '2']),
    parameters: z.tuple([z.strictObject({ type: z.literal('payload'), payload: text(128) })]),
  }),
]);

const template = z.strictObject({
  name: z.string().regex(/^[a-z0-9_]{1,512}$/),
  language: z.strictObject({ code: z.string().regex(/^[a-z]{2,3}(_[A-Z]{2})?$/) }),
  components: z.array(component).default([]),
});

const toWhom = {
  messaging_product: z.literal('whatsapp'),
  recipient_type: z.literal('individual').optional(),
  /** The phone number of the customer. It counts where both are there. */
  to: z
    .string()
    .regex(/^\+?\d{5,20}$/)
    .optional(),
  /** The business-scoped id of the customer. */
  recipient: z
    .string()
    .regex(/^[A-Z]{2}\.(ENT\.)?[A-Za-z0-9]{1,128}$/)
    .optional(),
  context: z.strictObject({ message_id: id }).optional(),
  biz_opaque_callback_data: text(512).optional(),
};

const message = <Type extends string>(type: Type, content: z.ZodType) =>
  z.strictObject({ ...toWhom, type: z.literal(type), [type]: content });

const media = { id, caption: text(1024).optional() };

export const messageSchema = z
  .discriminatedUnion('type', [
    message('text', z.strictObject({ body: text(4096), preview_url: z.boolean().optional() })),
    message('interactive', z.discriminatedUnion('type', [buttons, list, contactRequest])),
    message('image', z.strictObject(media)),
    message('document', z.strictObject({ ...media, filename: label(240).optional() })),
    message('template', template),
  ])
  .refine(({ to, recipient }) => to ?? recipient, 'to or recipient is required');

/** A read mark, with or without the sign that somebody is writing. */
export const readSchema = z.strictObject({
  messaging_product: z.literal('whatsapp'),
  status: z.literal('read'),
  message_id: id,
  typing_indicator: z.strictObject({ type: z.literal('text') }).optional(),
});

/** A message as it was sent; it had fitted the schema. */
export interface MessageBody {
  type: 'text' | 'interactive' | 'image' | 'document' | 'template';
  to?: string | undefined;
  recipient?: string | undefined;
  biz_opaque_callback_data?: string | undefined;
  text?: { body: string };
  interactive?: {
    type: 'button' | 'list' | 'request_contact_info';
    body: { text: string };
    action: {
      button?: string;
      buttons?: { reply: { id: string; title: string } }[];
      sections?: { rows: { id: string; title: string; description?: string }[] }[];
    };
  };
  image?: { id: string; caption?: string };
  document?: { id: string; caption?: string; filename?: string };
  template?: z.infer<typeof template>;
}
