"""Organizations: which bodies an article names, and who of them was represented."""

from tests.support.extracting import read
from tests.support.phenomena import phenomena

OPENING = "3月12日，临河区召开防汛工作会议。区长林晓主持会议。"
OWN = {"临河区", "区政府"}
"""What the opening itself names or implies."""


@phenomena(
    "sentence, bodies",
    [
        ("full name", "会议由临河区水利局承办。", {"临河区水利局"}),
        ("with a level for its place", "会议由区水利局承办。", {"区水利局"}),
        ("two", "会议由区水利局和区应急管理局承办。", {"区水利局", "区应急管理局"}),
        ("company with its place", "会前，大家参观了广元市青禾膜材料科技有限公司。", {"广元市青禾膜材料科技有限公司"}),
        ("company with a bracket", "会前，大家参观了青禾乳业（广元）有限公司。", {"青禾乳业（广元）有限公司"}),
        ("joint body", "会议由区防汛抗旱指挥部组织。", {"区防汛抗旱指挥部"}),
        ("task force", "会议由区重点项目建设工作专班组织。", {"区重点项目建设工作专班"}),
        ("leading group", "会议由区安全生产领导小组组织。", {"区安全生产领导小组"}),
        ("bracketed body", "会议由经开区（自贸区）管委会承办。", {"经开区（自贸区）管委会"}),
        ("not with the verb before it", "会后，志愿者林晓深入市教育局。", {"市教育局"}),
        ("village", "会前，大家参观了石桥镇白家坪村。", {"石桥镇白家坪村"}),
        ("court", "会议邀请临河区人民法院参与。", {"临河区人民法院"}),
        ("no body: levels without a name", "会议要求各级党委、各部门、各乡镇抓好落实。", set()),
        ("no body: what every place has", "会议要求派出所、司法所、居委会抓好落实。", set()),
        ("the body of a post is not what the meeting is led by", "会议由局党组书记、局长沈砚主持。", set()),
        ("no body: a zone without its name", "会议要求为新区发展作出贡献。", set()),
        ("a working committee lacks no character", "会前，经开区工委书记沈砚致辞。", {"经开区工委"}),
        ("no body: kinds", "会议要求学校、医院、企业抓好落实。", set()),
        ("no body: public words", "会议要求机关、社区、单位抓好落实。", set()),
    ],
)  # fmt: skip
def test_names_of_bodies(sentence, bodies):
    assert read(OPENING + sentence).bodies - OWN == bodies


def forms(one, part):
    """All forms of each body of which some form holds ``part``."""
    names = [{e.name, *e.aliases} for e in one.facts.entities if e.label == "Organization"]
    return [found for found in names if any(part in form for form in found)]


@phenomena(
    "sentence, part, expected",
    [
        ("alias in a bracket",
         "临河青禾农业发展有限公司（以下简称“青禾公司”）负责人参加会议。青禾公司作交流发言。",
         "青禾",
         {"临河青禾农业发展有限公司", "青禾公司"}),
        ("alias, plain", "临河区乡村振兴服务中心（简称振兴中心）负责人参加会议。", "振兴",
         {"临河区乡村振兴服务中心", "振兴中心"}),
        ("no alias: an explanation", "临河区乡村振兴服务中心（简称见附表）负责人参加会议。", "振兴",
         {"临河区乡村振兴服务中心"}),
        ("a session is no part of the name", "临河区第九届人大常委会负责人参加会议。", "人大常委会",
         {"临河区第九届人大常委会", "临河区人大常委会"}),
        ("a prefix shared by a list", "区教体中心、卫健中心负责人参加会议。", "卫健中心", {"区卫健中心", "卫健中心"}),
    ],
    {},
)  # fmt: skip
def test_other_forms_of_a_body(sentence, part, expected):
    assert forms(read(OPENING + sentence), part) == [expected]


@phenomena(
    "sentence, represented",
    [
        ("people of a body", "区水利局负责人参加会议。", {"区水利局": {"attend"}}),
        ("people in charge", "区水利局主要负责同志参加会议。", {"区水利局": {"attend"}}),
        ("a body attends", "区水利局参加会议。", {"区水利局": {"attend"}}),
        ("a body takes the floor", "区水利局作交流发言。", {"区水利局": {"report"}}),
        ("a body reports", "区水利局汇报防汛工作情况。", {"区水利局": {"report"}}),
        ("reports one after the other", "区水利局、区应急管理局先后作了汇报。",
         {"区水利局": {"report"}, "区应急管理局": {"report"}}),
        ("a prefix-dropped list reports", "区城建中心、城管中心作交流发言。",
         {"区城建中心": {"report"}, "区城管中心": {"report"}}),
        ("a post without a name", "区水利局局长汇报防汛工作情况。", {"区水利局": {"report"}}),
        ("observes", "区法院、区检察院负责人列席会议。", {"区法院": {"observe"}, "区检察院": {"observe"}}),
        ("by its named people only", "区水利局局长沈砚参加会议。", {}),
        ("a body that only organizes", "会议由区水利局承办。", {}),
        ("a body that is asked", "会议要求区水利局做好值守。", {}),
        ("a body that is praised", "会议对区水利局提出表扬。", {}),
        ("delegates stand for their voters", "部分省人大代表、市政协委员列席会议。", {}),
        ("heard", "会议听取了区水利局、区应急管理局等部门工作汇报。",
         {"区水利局": {"report"}, "区应急管理局": {"report"}}),
        ("heard about a matter", "会议听取了区水利局关于水库加固情况的汇报。", {"区水利局": {"report"}}),
        ("what is heard about a place is no report of it", "会议听取了临河区重点项目融资需求情况介绍。", {}),
        ("shown at the gathering", "会上，区水利局介绍了水库加固情况。", {"区水利局": {"speak"}}),
        ("signed at the gathering", "签约仪式上，区水利局与云岭公司签订协议。",
         {"区水利局": {"attend"}, "云岭公司": {"attend"}}),
        ("go along with somebody", "会前，区长林晓与区水利局、区林业局等部门负责人一起到石桥镇查看水情。",
         {"区水利局": {"attend"}, "区林业局": {"attend"}}),
        ("go along, another word", "会前，区长林晓同区水利局主要负责人深入石桥镇查看水情。", {"区水利局": {"attend"}}),
        ("on the spot, by any verb", "活动中，区医院医护人员为老人测量血压。", {"区医院": {"attend"}}),
        ("named, so not represented", "现场，区红十字会会长沈砚致辞。区红十字会与云岭公司签署合作协议。",
         {}),
        ("rank of somebody named", "区体育局正处级干部沈砚参加会议。", {}),
        ("the team of a body", "区红十字会班子成员陪同。", {"区红十字会": {"accompany"}}),
        ("the branch of a body", "区水利局党支部、区林业局第二党支部党员代表参加会议。",
         {"区水利局党支部": {"attend"}, "区林业局": {"attend"}}),
        ("several set out together", "区水利局、区林业局党员干部共同前往石桥镇。",
         {"区水利局": {"attend"}, "区林业局": {"attend"}}),
        ("heard about a law with a long name",
         "会议听取了区水利局关于实施《中华人民共和国防洪法》《临河省实施〈中华人民共和国防洪法〉办法》情况的汇报。",
         {"区水利局": {"report"}}),
        ("come from", "来自临河大学、云岭学院等单位的专家齐聚一堂。",
         {"临河大学": {"attend"}, "云岭学院": {"attend"}}),
        ("come from, elsewhere", "来自临河大学的数据显示，水位正在下降。", {}),
        ("perform", "文艺演出上，来自临河大学、临河合唱团的志愿者表演了节目。",
         {"临河大学": {"attend"}, "临河合唱团": {"attend"}}),
        ("go together", "8月1日，县法院联合县检察院、县水务局共同前往石桥村开展巡查活动。",
         {"县法院": {"attend"}, "县检察院": {"attend"}, "县水务局": {"attend"}}),
        ("people of something else", "会上，区水利局、石桥社区项目负责人汇报了有关情况。", {"区水利局": {"report"}}),
        ("a leading team is a group", "区委领导班子成员参加会议。", {}),
        ("a leading team of several", "区委、区政府领导班子成员参加会议。", {}),
        ("for whom somebody signs", "会上，林晓分别代表区水利局和云岭公司签署协议。", {}),
        ("who calls a meeting and reports", "今年3月，区水利局召开工作会议，通报水库加固情况。", {}),
        ("a name that nobody knew", "区水利局干部尉迟可、区应急管理局负责人参加会议。", {"区应急管理局": {"attend"}}),
        ("who is supported", "大家支持区水利局依法履职，积极参加公益事业。", {}),
        ("several of a kind", "部分县区应急管理局负责人列席会议。", {}),
        ("who sends the news", "中新网临河3月12日电 区水利局参加会议。", {"区水利局": {"attend"}}),
        ("a place by itself", "临河区、广元市参加活动，区水利局负责人参加会议。", {"区水利局": {"attend"}}),
        ("people of a place", "广元市负责人参加会议。", {"广元市": {"attend"}}),
        ("a place beside departments without names", "广元市和省有关部门负责同志参加会议。", {"广元市": {"attend"}}),
        ("each has one", "各办事处党工委书记、区水利局负责人参加会议。", {"区水利局": {"attend"}}),
        ("kinds in a list of kinds", "各区（县、市）法院、检察院、公安分局负责人参加会议。", {}),
        ("parts without names", "临河市政府商务、金融、科技等部门参加会议。", {}),
        ("posts of a person named behind them", "云岭大学教授、市科协主席沈砚参加会议。", {}),
        ("a body and people without a title", "区水利局党委组织部林晓、沈砚到会指导。", {}),
        ("people talked to", "会议对区水利局主要负责人进行集体约谈。", {"区水利局": {"attend"}}),
        ("people who take part in a consultation", "沈砚介绍了情况，区水利局、区应急管理局负责人参与协商交流。",
         {"区水利局": {"attend"}, "区应急管理局": {"attend"}}),
        ("signed with", "活动中，云岭企业与临河青禾公司、云岭大学分别签署了合作协议。",
         {"临河青禾公司": {"attend"}, "云岭大学": {"attend"}}),
        ("signed with long ago", "去年，我们与云岭大学签署了合作协议。", {}),
        ("who calls it together with others", "本次会议由区水利局、区应急管理局联合主办，共有60家单位参加。", {}),
        ("what a report is about", "大家围绕就业帮扶、白家坪村规划等方面进行汇报。", {}),
        ("the party group of a body", "区水利局党组成员作交流发言。", {}),
        ("given a plaque", "林晓为临河青禾公司颁发奖牌。", {}),
        ("asked to do something", "该局委托区水利局负责运营。", {}),
        ("people who came, whatever they did", "来自区户外协会、云岭合唱团的志愿者表演了节目。",
         {"区户外协会": {"attend"}, "云岭合唱团": {"attend"}}),
        ("took part in what others called", "由区委宣传部主办，区水利局、区妇联等部门参与的演出随后举行。",
         {"区水利局": {"attend"}, "区妇联": {"attend"}}),
        ("gives and receives", "捐赠仪式上，云岭公司向临河中学捐赠图书。",
         {"云岭公司": {"attend"}, "临河中学": {"attend"}}),
        ("give with many others", "云岭公司、临河中学等10余家单位纷纷捐款。",
         {"云岭公司": {"attend"}, "临河中学": {"attend"}}),
        ("receives beside groups", "林晓参加仪式并授旗，向云岭商会、无党派等6个团体授分队旗。",
         {"云岭商会": {"attend"}}),
        ("a watchdog that publishes", "近日，区纪委监委在网站上通报4起典型案例。", {}),
        ("gave some time", "此前，云岭公司在捐赠仪式上向临河中学捐赠图书。", {}),
        ("gives through a named person", "仪式上，云岭公司总经理沈砚讲话，云岭公司向临河中学捐赠图书。",
         {"临河中学": {"attend"}}),
        ("signs with several", "云岭大学分别与青禾集团、白沙集团等12家企业签约。",
         {"青禾集团": {"attend"}, "白沙集团": {"attend"}}),
        ("each lays out its work", "会上，区水利局、区公安局分别作工作部署。",
         {"区水利局": {"speak"}, "区公安局": {"speak"}}),
        ("whose work is spoken of", "区长林晓要求落实区水利局、区公安局的工作部署。", {}),
        ("asked to come", "区检察院邀请区水利局、区公安局等派员临场见证。",
         {"区水利局": {"attend"}, "区公安局": {"attend"}}),
        ("do something on the spot", "活动现场，临河青禾公司、云岭医院等单位在广场上搭设展台。",
         {"临河青禾公司": {"attend"}, "云岭医院": {"attend"}}),
        ("some of those who were there", "既有多位名家，也有来自云岭剧团、白鹭剧团的演员。",
         {"云岭剧团": {"attend"}, "白鹭剧团": {"attend"}}),
        ("a gathering of its people", "区水利局干部大会在区水利局召开。", {}),
        ("heads of firms who came", "来自临河驰远科技有限公司、云岭新材料有限公司等14家企业负责人，围绕转化畅所欲言。",
         {"临河驰远科技有限公司": {"attend"}, "云岭新材料有限公司": {"attend"}}),
        ("people of several towns", "石桥镇、白沙镇等7个乡镇的村党组织书记“同台比武”。",
         {"石桥镇": {"attend"}, "白沙镇": {"attend"}}),
        ("staff of several bodies", "区水利局、区审计局、云岭公司领导班子成员参加会议。",
         {"区水利局": {"attend"}, "区审计局": {"attend"}, "云岭公司": {"attend"}}),
        ("teams of leading organs", "区委、区政府、区政协领导班子成员参加会议。", {}),
        ("what comes from them", "来自云岭公司等企业的产品深受欢迎。", {}),
        ("are begun there", "活动现场，云岭医院、白鹭医院揭牌成立。", {}),
        ("what a person is called", "活动中，区红十字会救护培训师、最美人物、云岭车队队长沈砚分享了经历。", {}),
        ("what a body signs elsewhere", "去年，区水利局与云岭公司签署协议。", {}),
        ("who called, others counted", "活动由区教育局指导，区民政局和区妇联联合主办，两区居民共170余人参加。", {}),
        ("those addressed", "会议向全体临河区学生发出倡议：争做志愿者。", {}),
        ("a courtesy of many", "区教育局、区民政局领导出席会议，向林晓同志亲属表示慰问。",
         {"区教育局": {"attend"}, "区民政局": {"attend"}}),
        ("the name of another meeting", "区公安局干部大会同日召开，宣布有关决定。", {}),
    ],
    {
    },
)  # fmt: skip
def test_bodies_present_through_unnamed_people(sentence, represented):
    assert read(OPENING + sentence).represented == represented


def test_bodies_that_call_a_gathering_together():
    one = read("3月12日，青石县检察院联合县水务局、石桥镇政府召开联席会议。")
    names = {entity.key: entity.name for entity in one.facts.entities}
    conveners = {names[r.source] for r in one.facts.relations if r.type == "CONVENED"}
    assert conveners == {"县检察院", "县水务局", "石桥镇政府"}
    assert "县检察院联席会议" in names.values()


@phenomena(
    "credit, signed",
    [
        ("a source", "（来源：江临市委宣传部 沈砚 顾明）", {"江临市委宣传部"}),
        ("in brackets", "（江临市人民法院 沈砚）", {"江临市人民法院"}),
        ("nobody's body", "（通讯员 沈砚）", set()),
        ("a paper is none", "（云岭日报记者 沈砚）", set()),
    ],
)  # fmt: skip
def test_bodies_that_reporters_sign_for(credit, signed):
    assert read(f"3月12日，区长林晓到石桥小学调研。{credit}").bodies - {"区政府", "石桥小学"} == signed
