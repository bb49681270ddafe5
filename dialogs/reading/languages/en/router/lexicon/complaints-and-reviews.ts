import type { LexiconOf } from '../../../router-words.ts';

export const complaintsAndReviews: LexiconOf<'complaintsAndReviews'> = {
  complaint: 'complain* complant compliant grievance* displeasure dissatisfaction',
  anger: `dissatisf* unhappy disappoint* angry furious livid appalled disgrac* unaccept* ridicul*
    bad badly terrible awful appalling horrible poor worst annoy* frustr* shame shocking joke
    farce drama fed disgust* bullshit nonsense pathetic unbelievable hopeless wtf exhausted`,
  rude: `rude rudely unfriendly impolite snapped unprofessional disrespect* insult* swore manners
    condescending arrogant* laughed shouted yelled discrimin* racis* bully* liar lied lying
    intimid* threatened lip sneer*`,
  incompetent: 'incompeten* amateur* useless clueless sloppy nonchalant responsible excuses excuse',
  ignore: 'ignor* fobbed pillar runaround hung hold queue unanswered brushed',
  treat: 'treated treatment service spoken tone attitude behaviour behavior manner way',
  staff: `staff seller* salesman mechanic engineer technician trainer* courier* driver*
    receptionist* cashier* guy lady girl man woman gentleman operator`,
  status: 'status progress* stand update track follow',
  hear: `heard hear news reply replied replies answer* response* silence acknowledg* confirm*
    message*`,
  handle: 'handled handling handle investigat* inquiry enquiry looking processed pending resolved',
  file: `case cases reference* filed submitted submit lodged lodge file earlier filled paper
    letter ticket form log raise register`,
  deadline: 'deadline reminder within followup',
  happened: 'happened happening happens far',
  top: `board* management* managing leadership supervisor* manager* ceo boss bosses head teamlead*
    leader senior owner executive* president authority charge directors director superior`,
  upward: 'escal* esclate higher further upstairs above level step rung top next',
  outside: `dispute* ombuds* court* lawyer* attorney* advoca* legal* solicitor* arbit* mediat*
    regulator body independent extern* external sue tribunal committee justice papers press
    trading`,
  outcome: `outcome* decision* decided decide solution* solve* verdict* resolution* conclusi*
    result* judgement judgment ruling final`,
  rejected: 'reject* unfounded dismissed refus* denied deny turned',
  offered: 'offer offered offers propos* settle',
  disagree: 'disagree* agree accept* unfair* unjust* unreasonable enough sufficient convince*',
  reconsider: 'reopen* reconsider* reassess',
  review: `review* reveiw* rewiew rating* rated rate stars star starred feedback testimonial*
    opinion* experience* score scores comment*`,
  critical: 'critical criticism negative bad honest',
  positive: 'positive good lovely glowing nice',
  removed: `remov* delet* hidden hid offline pulled pull censor* erased wiped unpublish* scrub*
    scrapped unlisted taken took`,
  gone: 'gone down off visible longer',
  blocked: 'block* bloked ban* banned locked shut cut off',
  appeal: 'appeal* objec* reconsider* protest* contest* challeng* unjustified wrongly',
  restore: 'restor* reinstat* undo reverse* revers* repost*',
  trustpilot: '',
  report: 'flag* report*',
  manipulate: `manipul* fake* reward* incentive* verified moderat* selection real authentic*
    trustworth* legit`,
  publish: 'publish* placed posted collect* visible live',
  invited: 'invit*',
  licence: 'licens* licenc* lisenc* lisens* entitlement*',
  revoke: `revok* revoc* withdr* terminat* suspend* suspens* strip* voided void invalidat*
    deactiv* lapsed killed`,
  punish: 'punish* revenge consequence* breach violat* abuse*',
  person: `human* humanoid person people agent* employee* emploee colleague* someone somebody
    anyone anybody advisor* adviser* representative* rep operator* soul personally specialist`,
  talk: 'talk talking talked speak speaking conversation',
  call: 'call calls called calling phone* telephone callback* ring rang voice hotline tel',
  connect: 'connect* transfer* through',
  over: 'takeover over',
  feel: 'feel feels felt think thought',
  anonymous: 'anonym* nickname name',
  chat: 'chat* livechat live',
  contact: 'contact* reach number appointment consult* touch',
  robot: 'robot* bot bots chatbot* computer* automated ai algorit* machine',
  desk: 'helpdesk* servicedesk* callcent* frontdesk customer customers service* care department*',
};
