"""Bodies at a gathering through people whom the article does not name: whose act it is, who is asked or comes along."""

from tests.support.extracting import read
from tests.support.phenomena import phenomena

OPENING = "3月12日，临河区召开防汛工作会议。区长林晓主持会议。"


@phenomena(
    "sentence, represented",
    [
        ("others take part in what a body does", "区水利局开展清洁河道活动，50名学生参加活动。", {}),
        ("a list goes on behind the names known", "区水利局、区林业局、护岸先锋岗等单位有关人员参加会议。",
         {"区水利局": {"attend"}, "区林业局": {"attend"}}),
        ("others with it, and how many", "区水利局、区林业局以及各镇水利站代表，约200人参加会议。",
         {"区水利局": {"attend"}, "区林业局": {"attend"}}),
        ("its people and others", "区水利局科级以上干部，各镇青年干部代表等参加会议。", {"区水利局": {"attend"}}),
        ("one act after the other", "区水利局传达了会议精神，通报了水库加固情况。", {"区水利局": {"report"}}),
        ("the same subject behind 并", "区设计院前期报名参与评选，并汇报了方案。", {"区设计院": {"report"}}),
        ("somebody named attends", "区水利局发布长篇文章记述林晓出席大会的经过。", {}),
        ("a word in a title", "区水利局成立十周年，举办“风雨同行”活动。", {}),
        ("reports that are things", "区水利局愿与区林业局深化治国理政经验交流。", {}),
        ("a notice that praises", "区水利局受到省水利厅通报表扬。", {}),
        ("a word that only begins like a name", "会上，区水利局简要介绍了水库情况。", {"区水利局": {"speak"}}),
        ("a team and somebody named", "区水利局班子成员、石桥镇镇长沈砚陪同。", {"区水利局": {"accompany"}}),
        ("an act told in one word", "区水利局、区林业局结合自身情况做了交流发言。",
         {"区水利局": {"report"}, "区林业局": {"report"}}),
        ("an act all the same", "区水利局、区林业局在会上作了水库加固情况汇报。",
         {"区水利局": {"report"}, "区林业局": {"report"}}),
    ],
)  # fmt: skip
def test_whose_act_it_is(sentence, represented):
    assert read(OPENING + sentence).represented == represented


@phenomena(
    "sentence, represented",
    [
        ("a student who is named", "来自云岭大学的学生沈砚及实践班班主任周望舒分别作为代表发言。", {}),
        ("a name behind 的", "今年考上云岭大学的沈文砚同学在会上发言。", {}),
        ("who held the post then", "时任武警青石总队司令员的周望舒参加会议。", {}),
        ("several posts, then a comma", "市纪委书记、市监委主任，青石运动会执委会副主席沈砚出席会议。", {}),
        ("another rank of somebody named", "区体育局副局级领导干部沈砚出席会议。", {}),
        ("a team whose head is named", "石桥街道党工委书记沈砚出席会议。石桥街道班子成员参加会议。", {}),
        ("a team of which nobody is named", "石桥街道班子成员参加会议。", {"石桥街道": {"attend"}}),
        ("words of the other side", "林晓到区人武部走访，并与区人武部官兵就工作进行了交流，表示支持部队建设。",
         {"区人武部": {"attend"}}),
        ("signed some other time", "集市是云岭集团同青石县政府签订框架协议以来落成的首个项目。", {}),
        ("people without names of one with them", "来自云岭大学的学生代表参加会议。", {"云岭大学": {"attend"}}),
    ],
)  # fmt: skip
def test_people_who_are_named(sentence, represented):
    assert read(OPENING + sentence).represented == represented


@phenomena(
    "sentence, represented",
    [
        ("asked, and what for", "云岭银行邀请石桥派出所民警就防范诈骗进行培训。", {"石桥派出所": {"speak"}}),
        ("asked to come", "会前，街道邀请区医院、区妇幼保健院两家医院的医护人员开展义诊。",
         {"区医院": {"attend"}, "区妇幼保健院": {"attend"}}),
        ("a body asked, and what for", "街道邀请区图书馆为学生们送上一堂讲座。", {"区图书馆": {"attend"}}),
        ("its second name in brackets", "区工商联（总商会）会员80多人参加会议。",
         {"区工商联（总商会）": {"attend"}}),
        ("to be asked", "下一步，街道拟邀请区医院的专家开展义诊。", {}),
        ("delegates who are asked", "街道邀请区人大代表走进社区。", {}),
        ("gathered and sent out", "会前，区司法局组织区公安局、区商务局、区卫健委三个部门开展检查。",
         {"区公安局": {"attend"}, "区商务局": {"attend"}, "区卫健委": {"attend"}}),
        ("with somebody named", "会前，林晓在石桥镇相关负责人的陪同下查看了水情。", {"石桥镇": {"accompany"}}),
        ("shown round by", "会前，林晓在石桥社区工作人员的带领下参观了活动室。", {"石桥社区": {"attend"}}),
        ("an abstract lead", "会前，在区水利局领导班子的带领下，水库加固完工。", {}),
        ("there already", "到会应询的区水利局、区林业局、护岸先锋岗等3个部门负责同志就问题一一作答。",
         {"区水利局": {"attend"}, "区林业局": {"attend"}}),
        ("the other side of a talk", "会上，林晓与青石集团、云岭公司等企业开展座谈。",
         {"青石集团": {"attend"}, "云岭公司": {"attend"}}),
        ("no name behind the word for people", "区水利局、区林业局负责同志和老战士、学生代表发了言。",
         {"区水利局": {"speak"}, "区林业局": {"speak"}}),
        ("tell what they know", "区水利局、区林业局负责同志介绍有关情况。",
         {"区水利局": {"speak"}, "区林业局": {"speak"}}),
        ("no talk of bodies", "会议要求推动倡议同云岭合作组织对接。", {}),
        ("one after the other", "青石公司和云岭公司也分别分享了技术成果。",
         {"青石公司": {"speak"}, "云岭公司": {"speak"}}),
        ("a team of theirs", "会后，云岭大学“青禾”社会实践团来到石桥镇。", {"云岭大学": {"attend"}}),
        ("from several bodies", "会后，来自市胸科医院、市妇产医院的10名专家现场坐诊。",
         {"市胸科医院": {"attend"}, "市妇产医院": {"attend"}}),
        ("whose people make up a party", "参访团团员则来自区教育局、区民政局等单位。",
         {"区教育局": {"attend"}, "区民政局": {"attend"}}),
    ],
)  # fmt: skip
def test_guests(sentence, represented):
    assert read(OPENING + sentence).represented == represented


def test_people_of_a_body_head_a_party():
    one = read("3月12日，石桥镇开展防汛检查，镇长林晓参加检查。区应急管理局负责人带队到青石水库查看水情。")
    assert one.represented == {"区应急管理局": {"lead"}}


@phenomena(
    "sentence, represented",
    [
        ("the body itself", "3月13日，市青联赴白沙镇开展支教活动。", {"市青联": {"attend"}}),
        ("its people", "3月13日上午，云岭学院师生走进白沙村开展支教活动。", {"云岭学院": {"attend"}}),
        ("a party of several", "3月13日，团市委、市青联一行来到白沙村开展支教活动。",
         {"团市委": {"attend"}, "市青联": {"attend"}}),
        ("somebody named and a party", "3月13日，区长林晓与区水利局、区林业局一行来到青石水库检查防汛工作。",
         {"区水利局": {"attend"}, "区林业局": {"attend"}}),
        ("its people, counted", "3月13日，云岭学院20多名师生组成的“青禾”社会实践团队来到白沙村开展支教活动。",
         {"云岭学院": {"attend"}}),
        ("whom it sent", "3月13日，市青联组织青年干部前往白沙村开展支教活动。", {}),
        ("work of every day", "连日来，市青联深入白沙村开展支教活动。", {}),
        ("to come", "3月13日，市青联将赴白沙村开展支教活动。", {}),
        ("nobody went", "3月13日，云岭学院学习深入推进，学校开展支教活动。", {}),
    ],
)  # fmt: skip
def test_who_sets_out(sentence, represented):
    assert read(sentence).represented == represented


@phenomena(
    "sentence, represented",
    [
        ("people called by what they do", "活动现场，区医院的5名医生为居民义诊。", {"区医院": {"attend"}}),
        ("experts counted", "区医院多位知名专家共同参加活动。", {"区医院": {"attend"}}),
        ("under a name of their own", "区医院“青禾”普法志愿者参加活动。", {"区医院": {"attend"}}),
        ("called so by a province", "青海省特级教师共同参加活动。", {}),
        ("one of them named", "活动现场，区医院的医生沈砚为居民义诊。", {}),
        ("a body gives something", "活动现场，区图书馆还为学生演示古籍修复。", {"区图书馆": {"attend"}}),
        ("in its turn", "随后，区消防救援大队的队员为市民演示灭火。", {"区消防救援大队": {"attend"}}),
        ("a ceremony of theirs", "区长林晓出席为青禾志愿服务队授旗仪式。", {}),
        ("whom it moves to act", "活动现场，区图书馆组织青年志愿者维持秩序。", {}),
        ("who holds it honours others", "活动现场，区图书馆为读者颁发证书。", {}),
        ("no name behind 负责人", "活动现场，区图书馆负责人向读者讲述了建馆经过。", {"区图书馆": {"speak"}}),
        ("a gift told in its turn", "随后，青石公司、云岭公司向学生捐赠了书包。",
         {"青石公司": {"attend"}, "云岭公司": {"attend"}}),
        ("what is begun there", "活动现场，青石驿站揭牌。", {}),
    ],
)  # fmt: skip
def test_what_bodies_do_on_the_spot(sentence, represented):
    assert read("3月12日，“书香临河”读书活动在临河广场举行。区长林晓出席。" + sentence).represented == represented


@phenomena(
    "sentence, represented",
    [
        ("those who once were of it", "来自云岭大学、青石学院等高校的校友近百人参加会议。", {}),
        ("others besides them", "云岭大学、云岭医院代表及毕业生近百人参加会议。",
         {"云岭大学": {"attend"}, "云岭医院": {"attend"}}),
        ("parts of an organ", "省委、省政府有关部门负责同志参加会议。", {}),
        ("a field and no body", "沈砚代表区妇联和区青联界发言。", {}),
        ("where something is", "群众住进石桥街道辖区的酒店，干部陪同入住。", {}),
        ("what is told about it", "青石公司经理沈砚参加会议。林晓听取青石公司情况介绍。", {}),
        ("words in quotation marks", "这是云岭大学“你我与河”青禾暑期社会实践小队课题组代表沈砚在会上的发言。", {}),
        ("come with others", "区长林晓和临河电视台、临河日报一同参加会议。",
         {"临河电视台": {"attend"}, "临河日报": {"attend"}}),
    ],
)  # fmt: skip
def test_what_only_looks_like_people_of_a_body(sentence, represented):
    assert read(OPENING + sentence).represented == represented
