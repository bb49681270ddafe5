import { beginAboutOrder, beginForm } from '../../conversation/form/begin-form.ts';
import { formRunner } from '../../conversation/form/form-runner.ts';
import { defineTopic } from '../../conversation/topic.ts';
import { beginEscalation, complaintEscalationForm } from './complaint-escalation.ts';
import { complaintStatusForm } from './complaint-status.ts';
import { complaintForm } from './complaint.ts';

export const complaint = defineTopic({
  menu: ['complaint'],
  items: {
    complaint: { submenu: ['complaint-open', 'complaint-status', 'complaint-escalate'] },
    'complaint-open': beginAboutOrder(complaintForm, {}, 'what'),
    'complaint-status': beginForm(complaintStatusForm),
    'complaint-escalate': beginEscalation,
  },
  routes: {
    'complaint.open': 'complaint-open',
    'complaint.status': 'complaint-status',
    'complaint.escalate': 'complaint-escalate',
  },
  forms: [
    formRunner(complaintForm),
    formRunner(complaintStatusForm),
    formRunner(complaintEscalationForm),
  ],
  opens: ['complaint'],
});
