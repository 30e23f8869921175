"""Nobody is present by being named: whose words are studied, who is praised, quoted, awarded or only spoken of."""

import pytest

from tests.support.extracting import read
from tests.support.phenomena import phenomena

OPENING = "3月12日，临河区召开防汛工作会议。区长林晓主持会议。"


@phenomena(
    "sentence",
    [
        ("who sends an envoy", "会后，林晓会见周望舒总统特使沈砚。周望舒特使沈砚参加。"),
        ("whose visit is lectured on", "林晓围绕周望舒总书记来临河视察时的要求进行了宣讲。"),
        ("named in the title of a book", "《周望舒论文集》首发式举行。"),
        ("whose father came", "临河领导和周望舒的父亲共同为纪念馆揭牌。"),
        ("whose report delegates discuss", "出席党的大会的临河代表团分组讨论周望舒同志所作的报告。"),
        ("what somebody said once", "区教育局局长周望舒曾提出，要办好学校。"),
        ("what somebody is to say", "区教育局局长周望舒也将提出主张。"),
        ("studied words", "会议学习了周望舒总书记重要讲话精神。"),
        ("conveyed instructions", "会议传达学习了省委书记周望舒在全省防汛会议上的讲话精神。"),
        ("studied, with what they said", "会议传达学习省委书记周望舒调研指示精神，强调要压实责任。"),
        ("instructions", "会议贯彻落实省长周望舒关于防汛工作的批示要求。"),
        ("a thought", "会议以周望舒思想为指导，研究部署防汛工作。"),
        ("a visit long ago", "会议回顾了去年省委书记周望舒到临河区调研的情况。"),
        ("praised", "会议表扬了抢险救援中表现突出的村民周望舒。"),
        ("awarded in absence", "会议决定授予周望舒同志先进个人称号。"),
        ("an example to learn from", "会议号召全区干部向优秀党员周望舒同志学习。"),
        ("who asked a deputy to stand in", "受区委书记周望舒委托，副区长沈砚参加会议。"),
        ("an instruction from afar", "区委书记周望舒对会议作出批示。"),
        ("a work of somebody", "会议观看了作家周望舒创作的纪录片。"),
        ("a statue", "林晓携医护人员与孩子们在奠基人周望舒老先生铜像处合影留念。"),
        ("the name of a school", "会议在周望舒小学召开。"),
        ("a case heard", "会议通报了区教育局原局长周望舒违纪违法案件。"),
        ("appointed", "会议通过了任命周望舒为区教育局局长的决定。"),
        ("an instruction, in the sentence of who was there", "区委书记周望舒对此作出批示，区长林晓出席会议并讲话。"),
        ("a letter, in the sentence of who was there", "省委书记周望舒发来贺信，区长林晓主持会议。"),
        ("who could not come", "会议听取了汇报，董事沈砚、周望舒因公务未能出席会议。"),
        ("whose thought is taught", "课程内容包括周望舒强军思想概论、青少年成长、最新政策解读等。"),
        ("excused", "区委书记周望舒因公请假。"),
        ("a talk with others, in what was said", "林晓表示，要落实好。周望舒主席同青石公司举行了富有成果的会谈。"),
        ("who wrote a letter", "省长周望舒发来贺信，向会议的召开表示祝贺。"),
        ("a report about somebody", "会议审议了关于周望舒同志违纪问题的审查报告。"),
        ("a visit recalled, in what is studied", "会议指出，周望舒总书记再次来临河视察，出席开幕式并听取汇报。"),
        ("an order signed far away", "国家主席周望舒签署第8号令。"),
        ("what the letter says", "省长周望舒向会议致贺信。周望舒指出，临河区的经验值得推广。"),
        ("author of a letter without a verb of his own", "沈砚宣读了省长周望舒的贺信。周望舒强调，要再接再厉。"),
        ("in an instruction", "省长周望舒在批示中指出，要压实责任。周望舒强调，要落实到人。"),
        ("a telegram", "省长周望舒致电祝贺。周望舒希望大家共谋发展。"),
        ("met once, in words quoted before who said them", "“我曾与周望舒在青石座谈，他主持会议，收获很大。”林晓说。"),
        ("who is only invited", "会后，林晓邀请省长周望舒明年再来做客。"),
        ("whose family is visited", "会后，林晓看望慰问了周望舒、顾明远两人家属。"),
        ("whom a house remembers", "会后，林晓来到周望舒纪念馆，要求大家学习先辈。"),
        ("met once, in somebody's own words", "林晓指出，去年我同周望舒在青石会晤，达成重要共识。"),
        ("quoted from before", "区教育局局长周望舒此前表示，学校明年建成。"),
        ("whose greeting another brings", "副区长沈砚转达了区委书记周望舒的问候。"),
        ("said to the press elsewhere, on the spot", "在省政府新闻发布会上，省教育厅厅长周望舒表示，要建学校。"),
        ("who informs the reporter", "据区教育局局长周望舒介绍，这次会议是第一次举办。"),
        ("who tells the reporter", "区教育局局长周望舒告诉记者，学校明年建成。"),
        ("quoted in what was said", "林晓指出，区委书记周望舒多次强调，要压实责任。"),
        ("a greeting on film", "作家周望舒发来视频贺词。周望舒表示，临河区的经验值得推广。"),
        ("a speech on film", "作家周望舒在视频致辞中表示，临河区的经验值得推广。"),
        ("what is somebody's is spoken of", "林晓来到村里，重温周望舒同志当年的嘱托，勉励大家再接再厉。"),
        ("quoted on a day of late", "区里部署工作。近日，院士周望舒表示，要建学校。"),
        ("whose words move others", "会议学习了区长周望舒的文章。周区长的讲话让大家备受鼓舞。"),
        ("under whom all work", "我将倍加珍惜信任，在以周望舒同志为班长的区委坚强领导下，团结带领大家，忠于人民。"),
        ("whose home it is", "在现役军人周望舒家中，干部们询问了情况，感谢他们的付出。"),
        ("what a quoted honour says", "区里培养了“最美少年”周望舒、获得“参加全省选拔”资格的顾明远。"),
        ("who came last year", "林晓说，友谊长存。去年周望舒总统访华期间，双方达成共识，希望认真落实。"),
        ("who persuades", "周望舒耐心劝说，众人散去。"),
        ("whose post is to come", "会议接受辞呈；副区长周望舒为代理区长。"),
        ("a wish from afar", "院士周望舒发来寄语祝贺。周望舒说，临河区大有可为。"),
        ("who sent somebody else", "受省委书记周望舒、省长顾明远委派，副省长沈砚率工作组到临河区。"),
        ("quoted on a day of their own", "省长周望舒7日表示，全省将继续支持临河区。"),
        ("quoted from another press conference", "3月10日，省教育厅厅长周望舒在新闻发布会上表示，要建学校。"),
        ("interviewed", "区农业农村局原局长周望舒在接受采访时说，临河区的经验值得推广。"),
        ("whose prize is spoken of", "项目负责人周望舒也获省教育厅、省科技厅联合颁发的荣誉证书。"),
        ("who is still to come", "省长周望舒将应邀出席下月的论坛。"),
        ("quoted by the news from elsewhere", "区教育局汇报。据青石通讯社报道，省长周望舒在会上表示，要压实责任。"),
        ("who sends somebody else", "区政协委员周望舒（委托顾明远）参加会议。"),
        ("whose family came", "周望舒同志生前工作过的单位代表参加会议。周望舒家属出席会议。"),
        ("a life told", "老支书周望舒曾带领村民修路架桥。"),
        ("met in a talk of its own", "去年以来，省长周望舒会见了考察团团长顾明远。"),
        ("whom the first man met elsewhere", "去年10月，顾明远主席同周望舒总统共同宣布建立伙伴关系。"),
        ("called dead before the name",
         "会前，林晓慰问因公牺牲的青石公司工程师周望舒家属。周望舒曾带领村民抢险，要求大家坚守。"),
        ("whom somebody is to meet", "在临河期间，林晓将会见青石市市长周望舒。"),
        ("a speech given on film", "会上，作家周望舒等通过视频方式发表致辞。"),
        ("who fell", "会前，大家看了影片。片中，工程师周望舒带领村民抢险。后来，周望舒在抢险中因公牺牲。"),
        ("honoured after death", "会议决定，追授周望舒同志“优秀党员”称号。周望舒多次要求大家深入一线。"),
        ("mourned", "会前，大家向周望舒同志遗体告别。区长周望舒一直要求干部深入一线。"),
        ("what was reported before", "青石网此前报道，青石市市长周望舒主持召开防汛会议。"),
        ("who came in another month", "据悉，今年2月，青石市市长周望舒一行到区里考察，并进行了深入交流。"),
        ("recommended by it", "会议推举青石公司董事长周望舒为商会会长，并先后颁发奖杯。"),
        ("whose thought guides", "会议以周望舒强军思想为指导，明确了任务。"),
    ],
    {
    },
)  # fmt: skip
def test_the_absent_do_not_attend(sentence):
    one = read(OPENING + sentence)
    assert "周望舒" not in one.present
    assert "林晓" in one.present


@phenomena(
    "sentence",
    [
        ("who informs the reporter", "据区教育局局长周望舒介绍，阅读节已办三年。"),
        ("who tells the press", "区教育局局长周望舒向媒体表示，全区都应读书。"),
        ("who speaks for a body", "省教育厅发言人周望舒说，全省都应读书。"),
        ("quoted from before", "作家周望舒此前表示，读书是一件乐事。"),
        ("said on the net", "作家周望舒在社交媒体上说，读书是一件乐事。"),
        ("interviewed", "作家周望舒在接受采访时说，读书是一件乐事。"),
    ],
)
def test_quoted_from_elsewhere_they_are_not_at_an_activity(sentence):
    one = read("3月12日，临河区举办阅读节。副区长林晓出席活动。" + sentence)
    assert "周望舒" not in one.present
    assert "林晓" in one.present


@phenomena(
    "sentence",
    [
        ("interviewed on the spot", "活动现场，区教育局局长周望舒在接受采访时说，今年将新建三所学校。"),
        ("at a press conference of its own date", "3月12日，区长周望舒在会上表示，今年将新建三所学校。"),
        ("who reads out the order of another", "受省长顾明远委托，副省长周望舒出席会议并讲话。"),
        ("to be prized", "区教育局局长周望舒为获奖学校颁发奖牌。"),
        ("a letter handed over in person", "省长周望舒出席会议并作出批示。周望舒强调，要压实责任。"),
        ("who reads the letter of another", "副区长周望舒宣读了省长顾明远发来的贺信。周望舒表示，要再接再厉。"),
        ("who answers a letter", "副区长周望舒在会上介绍了来信情况。周望舒表示，要再接再厉。"),
    ],
)
def test_who_acts_at_the_gathering_is_there_whoever_wrote(sentence):
    assert "周望舒" in read(OPENING + sentence).present


@phenomena(
    "sentence",
    [
        (
            "before a quotation mark that nothing closes",
            "会上，副区长周望舒为“云岭基地（青石）揭牌；沈砚致辞，大家鼓掌。",
        ),
        ("behind it", "会上，副区长林晓为“云岭基地（青石）揭牌；副区长周望舒致辞。"),
        ("a foreign chair", "青石国共产党中央第一书记、老挝国家主席周望舒出席会议。"),
        ("a judge behind what was demanded", "书记林晓主持比赛并提出要求；台领导周望舒、沈砚担任评委。"),
        ("seated with others", "周望舒、林晓、沈砚在主席台就座。大家认真学习周望舒总书记的讲话精神。"),
        ("deputy of the first", "中央军委副主席周望舒出席会议并讲话。"),
        ("behind the fallen", "区长周望舒在顾明远牺牲后赶到会场，主持会议。"),
        ("by the post held now", "现任青石大学副教授周望舒发言，勉励大家。"),
        ("after a caption", "图说：临河区召开防汛会议 石磊 摄会上，周望舒常委代表区政协作主旨发言。"),
        ("asked by reporters", "会后，区政府新闻发言人周望舒答记者问。"),
    ],
)
def test_who_is_told_so_is_there(sentence):
    assert "周望舒" in read(OPENING + sentence).present


def test_who_is_called_on_is_there():
    one = read("3月12日，区长林晓走访了老党员周望舒，并来到老战士顾明远、军属陆怀瑾家中，送去慰问金。")
    assert one.present == {"林晓", "周望舒", "顾明远", "陆怀瑾"}


def test_whom_a_delegation_is_called_by_leads_it():
    one = read("以省政协主席林晓为团长的中央代表团3月12日飞抵青石，出席青石县成立六十年的庆典。")
    assert one.roles["林晓"] == {"lead"}


@phenomena(
    "text",
    [
        ("planned", "记者获悉，临河区将于4月20日召开防汛工作会议，区长林晓将出席会议。"),
        ("behind a plan", "据悉，读书节将于4月在青石宾馆开幕，5月中旬举行颁奖仪式，区长林晓出席。"),
        ("to be held", "据悉，全区防汛工作会议拟于下周召开，区长林晓将主持会议。"),
        ("cancelled", "因暴雨，原定于3月12日召开的防汛工作会议取消，区长林晓另作部署。"),
        ("postponed", "原定于3月12日举行的开工仪式推迟，区长林晓要求做好准备。"),
        ("commentary", "有人说，开会就是落实。区长林晓的话值得深思。"),
        ("a leader's tour recalled", "3月12日记。今年7月，周望舒总书记到临河区考察，一个场景令人难忘。"),
        ("what anybody may join", "3月12日，区民警林晓发现，有人称登记号码即可参加一元购买物品活动。"),
        ("a gathering that only dates something else", "3月12日，在临河区读书大会举行期间，村民周望舒遗失了证件。"),
        ("an office named after looking", "3月12日，区纪委通报，周望舒在区督导办工作期间，向他人打招呼。"),
        ("a diary of rounds", "3月12日记。主任林晓归纳社区巡查日记中的问题，在走访中发现出路。"),
        ("carried out again and again", "近年来，区教育局局长林晓组织开展“书香校园”读书活动。"),
        ("told by a speaker of his own day", "“今天是我到任的第一天，正好开展志愿服务活动。”区民政局局长林晓说。"),
        ("a telegram of sympathy", "3月12日，国务院总理林晓就火灾向青石国总统沈砚致慰问电。林晓表示，深感震惊。"),
        ("a journey that is to come", "临河市市长林晓确定将亲自率团前往青石市，参加城市论坛。"),
        ("a journey to a forum to come", "市长林晓确定将亲自率团前往青石，参加2023青石临河城市论坛，并交流参访。"),
        ("all of a year's work", "来自临河区的政协委员林晓长期深入社区调研，建言献策。"),
        ("all behind 下一步", "区长林晓表示，下一步，将建设读书长廊，并高规格举办“临河论坛”。"),
        ("what a text recalls", "3月12日，区委办公室发表文章。文章指出，区委书记林晓出席庆祝活动开幕式，意义重大。"),
        (
            "a meeting of another year",
            "要抓好诉源治理。2021年，在区长林晓主持下，区委第十八次会议审议通过了意见。",
        ),
        (
            "the past of somebody accused",
            "临河公司原董事长林晓涉嫌严重违纪违法，正接受纪律审查和监察调查。林晓曾任区长。今年8月1日，林晓与沈砚举行工作会谈。",
        ),
        (
            "who attended what as an aside",
            "7月21日，外交部发言人林晓宣布，沈砚将赴青石国。5月出席该国总统就职典礼的是全国人大常委会副委员长顾明远。"
            "分别是5月出席青石国总统就职典礼的全国人大常委会副委员长顾明远和6月出席该国总统就职仪式的副委员长周致远。",
        ),
        (
            "police at work",
            "近日，青石派出所抓获一名犯罪嫌疑人。7月16日，市民报警。副所长林晓走访群众，调阅监控视频。",
        ),
        ("no gathering at all", "3月12日，区教育局局长林晓在接受采访时表示，今年将新建三所学校。"),
    ],
    {},
)
def test_what_did_not_take_place_has_nobody_present(text):
    assert read(text).present == set()


@phenomena(
    "sentence",
    [
        ("a meeting that was studied", "会议传达学习了省委经济工作会议精神。"),
        ("a meeting cited", "会议指出，去年召开的全市教育大会作出了部署。"),
        ("a meeting to come", "会议决定，下月召开全区安全生产大会。"),
        ("a decision of another meeting", "会议贯彻落实市委常委会会议部署。"),
    ],
)
def test_other_meetings_are_not_reported(sentence):
    one = read(OPENING + sentence)
    assert [m.name for m in one.meetings] == ["临河区防汛工作会议"]


def test_the_absent_are_still_people_with_their_posts():
    one = read(OPENING + "会议学习了省委书记周望舒的讲话精神。")
    assert "周望舒" in one.people
    assert one.posts["周望舒"] == {("省委书记", "省委")}


def test_reporters_do_not_attend():
    one = read("本报讯（记者 顾明远）3月12日，临河区召开防汛工作会议。区长林晓主持会议。")
    assert one.reporters == {"顾明远": "记者"}
    assert one.present == {"林晓"}


@pytest.mark.parametrize("kind", ["photo", "commentary"])
def test_captions_and_commentaries_report_no_gathering(kind):
    assert read("3月12日，临河区召开防汛工作会议。区长林晓主持会议。", kind=kind).meetings == []


@pytest.mark.parametrize(
    "group",
    [
        "区直各部门主要负责人",
        "相关企业负责人",
        "党工委领导班子成员",
        "各乡镇党委书记",
        "区领导",
    ],
)
def test_groups_without_a_proper_name_are_nobody(group):
    one = read(f"3月12日，临河区召开防汛工作会议。{group}参加会议。")
    assert one.present == set()
    assert one.represented == {}


def test_the_chairman_of_a_local_body_may_be_quoted():
    assert "沈砚" in read(OPENING + "区总工会主席沈砚表示，将压实责任。").present


@pytest.mark.parametrize(
    "sentence",
    [
        "区政协党组书记、主席林晓出席会议并讲话，副主席沈砚、顾明远参加。",
        "区侨联党组书记、主席林晓主持会议，副主席沈砚、顾明远出席。",
        "区工商联主席林晓讲话；副主席沈砚主持会议；副主席顾明远，秘书长高岩出席。",
    ],
)
def test_a_local_chairman_whose_body_was_printed_before_is_there(sentence):
    assert {"林晓", "沈砚", "顾明远"} <= read(OPENING + sentence).present


def test_who_is_quoted_from_a_press_conference_was_there():
    one = read("3月12日，区教育局召开新闻发布会。会上介绍了招生政策。区教育局副局长沈砚介绍，今年将新建三所学校。")
    assert one.present == {"沈砚"}


def test_who_only_invited_is_not_there():
    one = read("国家主席林晓乘专机抵达青石国，应青石国总统周望舒邀请，出席领导人会议并对青石国进行国事访问。")
    assert "周望舒" not in one.present


def test_a_delegation_is_led_by_the_side_it_came_with():
    one = read("3月12日，区长林晓与青石县县长沈砚率领的代表团举行座谈。")
    assert one.roles == {"林晓": {"attend"}, "沈砚": {"lead"}}


def test_what_a_leader_attended_is_only_recalled_where_it_echoes():
    one = read(
        "周望舒总书记在出席防汛工作大会时强调，要压实责任。各地干部备受鼓舞。", headline="周望舒的讲话引起热烈反响"
    )
    assert not one.present


def test_what_a_leader_attended_is_only_cited_in_the_words_of_another():
    one = read("3月12日，区政府负责人表示，国家主席周望舒在出席防汛工作大会时指明了方向。")
    assert not one.present


def test_who_speaks_for_a_third_state_is_not_at_a_talk_of_two():
    one = read("3月12日，外长林晓与外长顾明远举行会谈。青石国总统周望舒表示，希望局势缓和。")
    assert set(one.present) == {"林晓", "顾明远"}


def test_whose_message_somebody_brings_is_elsewhere():
    text = (
        "3月12日，部长沈砚在青石会见青石国大使顾明远。顾明远转达了青石国总统林晓致沈砚的口信，介绍有关情况。"
        "林晓表示，愿深化合作。"
    )
    assert "林晓" not in read(text).roles
    assert "顾明远" in read(text).roles
