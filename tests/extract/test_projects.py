"""Projects: building sites, parks, programmes and campaigns; who builds them, which gathering is about them."""

from tests.support.extracting import read
from tests.support.phenomena import phenomena

OPENING = "3月12日，临河区召开项目推进会。区长林晓主持会议。"


@phenomena(
    "sentence, projects",
    [
        ("construction project", "会议听取了云岭路改造项目进展情况。", {"云岭路改造项目"}),
        ("works", "会议听取了白家坪水库除险加固工程进展情况。", {"白家坪水库除险加固工程"}),
        ("park", "会议研究了青禾产业园建设工作。", {"青禾产业园"}),
        ("programme in quotes", "会议研究了“春风行动”实施方案。", {"“春风行动”"}),
        ("programme with a number", "会议部署了“三百工程”建设工作。", {"“三百工程”"}),
        ("campaign with digits", "会议部署了“5510”攻坚行动。", {"“5510”攻坚行动"}),
        ("list with one head noun", "会议听取了云岭路、白家坪、安和桥等项目进展情况。", {"云岭路", "白家坪", "安和桥"}),
        ("two projects", "会议听取了云岭路改造项目、安和桥拓宽工程进展情况。", {"云岭路改造项目", "安和桥拓宽工程"}),
        ("campaign with its length", "会议研究了农村人居环境五年行动方案。", {"农村人居环境五年行动"}),
        ("campaign of common words", "会议部署了重大事故隐患排查整治专项行动。", {"重大事故隐患排查整治专项行动"}),
        ("campaign of every day", "会议部署了夏季专项行动。", set()),
        ("no campaign: a fight", "会议要求持续打好大气污染防治攻坚战。", set()),
        ("quoted programmes in a row", "会议研究了“青禾有鱼”“留住云岭的微笑”等项目。", {"青禾有鱼", "留住云岭的微笑"}),
        ("quoted, but no programme", "会议强调做到“青禾有鱼”“留住云岭的微笑”等要求。", set()),
        ("an ordinal in it", "会议听取了第三实验小学扩建工程进展情况。", {"第三实验小学扩建工程"}),
        ("corridor", "会议研究了云岭G60科创走廊建设工作。", {"云岭G60科创走廊"}),
        ("no project: the members stand before it", "会议研究了云岭名特等外资项目。", set()),
        ("no project: a law case", "会议研究了临河建设工程纠纷审理工作。", set()),
        ("no project: kinds", "会议要求加快重点项目、民生工程建设。", set()),
        ("a bracket within it", "会议听取了云岭医院（河东）新址建设工程进展情况。", {"云岭医院（河东）新址建设工程"}),
        ("a phase in a bracket", "会议研究了云岭路改造（二期）工程。", {"云岭路改造（二期）工程"}),
        ("no bracket far before", "青禾水务（河东）投资百万元建设城市污泥处理项目。", set()),
        ("from one place to another", "会议研究了云岭路-青禾路快速化项目。", {"云岭路-青禾路快速化项目"}),
        ("就 begins no name", "林晓就水库建设开展调研。", set()),
        ("no project: a field of work", "会议部署了临河工程建设领域专项整治。", set()),
        ("no project: so many campaigns", "会议部署了物业治理“三大行动”。", set()),
        ("a census", "会议部署了第五次经济普查工作。", {"第五次经济普查"}),
        ("no census: 暨", "临河区召开领导小组第一次会议暨全区普查动员会。", set()),
        ("的 behind it", "会议总结了云岭家园项目的经验。", {"云岭家园项目"}),
        ("works that go on", "会议部署了云岭机场三期工程建设推进工作。", {"云岭机场三期工程"}),
        ("a trial in quotes", "会议推开“一窗一证”改革试点。", {"“一窗一证”改革试点"}),
        ("an election in quotes", "会议总结了“清廉窗口”评选活动。", {"“清廉窗口”评选活动"}),
        (
            "a list of renewals",
            "会议研究了滨江大道提升改造、临河医院迁建、第三实验小学等项目。",
            {"滨江大道提升改造", "临河医院迁建", "第三实验小学"},
        ),
        ("a list of centres", "会议研究了云岭路、临河国际赛马中心等相关项目。", {"云岭路", "临河国际赛马中心"}),
        ("no project: what matters most", "会议要求抓好“一号工程”。", set()),
        ("no project: any of its aid", "会议听取了临河市援建项目情况。", set()),
        ("暨 begins no name", "临河区召开信访维稳暨冬季治安打击整治行动推进会。", {"冬季治安打击整治行动"}),
        ("no project: a plan of work", "会议要求制定工作计划，开展专项整治。", set()),
    ],
)
def test_names_of_projects(sentence, projects):
    assert {name.strip("“”") for name in read(OPENING + sentence).projects} == {name.strip("“”") for name in projects}


@phenomena(
    "text, concerned",
    [
        (
            "quoted in its name",
            "3月12日，“清廉窗口”授牌仪式举行，林晓出席。“清廉窗口”评选活动自去年启动。",
            {"“清廉窗口”评选活动"},
        ),
        (
            "seen before a conference",
            "3月12日，临河区召开质量工作会议。会前，与会人员现场观摩了青禾公司的做法，云岭家园项目的经验。",
            {"云岭家园项目"},
        ),
        ("named by the meeting", "3月12日，临河区召开云岭路改造项目推进会。区长林晓主持会议。", {"云岭路改造项目"}),
        ("heard", "3月12日，临河区召开调度会。会议听取了云岭路改造项目进展情况。区长林晓讲话。", {"云岭路改造项目"}),
        ("inspected", "3月12日，区长林晓到云岭路改造项目现场检查安全生产工作。", {"云岭路改造项目"}),
        ("only spoken of", "3月12日，临河区召开防汛工作会议。区长林晓强调，要学习云岭路改造项目的经验。", set()),
        (
            "seen in a list",
            "3月12日，区长林晓到石桥镇调研。林晓实地察看了白鹭苑、青禾产业园项目建设情况，听取了云岭路改造项目情况介绍。",
            {"青禾产业园项目", "云岭路改造项目"},
        ),
        (
            "stood at while it is built",
            "3月12日，区长林晓赴石桥镇慰问工人。林晓先后来到青禾路项目建设工地，云岭特大桥建设现场。",
            {"青禾路项目", "云岭特大桥"},
        ),
        (
            "what a delegation talks about",
            "3月12日，区长林晓率队赴广元市考察。林晓拜访了青禾公司，就推进云岭基地项目进行交流。",
            {"云岭基地项目"},
        ),
        (
            "agreed on in talks",
            "3月12日，区长林晓与青禾集团董事长沈砚举行工作会谈。林晓指出，双方要加快推进云岭路改造项目建设。",
            {"云岭路改造项目"},
        ),
        (
            "named with other marks",
            "3月12日，临河区举行白鹭客厅赋能计划启动仪式。区长林晓致辞。大家介绍了“白鹭客厅赋能计划”。",
            {"“白鹭客厅赋能计划”"},
        ),
        (
            "started there",
            "3月12日，临河区举行志愿服务活动。区长林晓致辞。活动启动“白鹭”攻坚行动。",
            {"“白鹭”攻坚行动"},
        ),
        (
            "the topic of a treaty",
            "3月12日，临河区召开座谈会，林晓主持。双方以“白鹭合作计划”为主题签署备忘录。",
            {"“白鹭合作计划”"},
        ),
        (
            "looked into on a tour",
            "3月12日，区长林晓到云岭小学检查工作，了解“白鹭”攻坚行动开展情况。",
            {"“白鹭”攻坚行动"},
        ),
        (
            "the first thing the meeting points out",
            "3月12日，临河区召开会议，林晓主持。会议指出，第六次全国经济普查是重要任务。",
            {"第六次全国经济普查"},
        ),
        (
            "building sites that a conference demands",
            "3月12日，临河区召开会议，林晓主持。林晓要求，推动云岭路交通提升、白沙路交通提升等项目开工。",
            {"云岭路交通提升", "白沙路交通提升"},
        ),
        (
            "started at other times",
            "3月12日，临河区举行志愿服务活动。区长林晓致辞。去年以来，全区启动“白鹭”攻坚行动。",
            set(),
        ),
        (
            "called by the headline in the text",
            "原标题：石桥镇开展“白鹭送清凉”活动 炎炎夏日。3月12日，志愿服务活动在石桥镇举行。区长林晓参加。",
            {"“白鹭送清凉”活动"},
        ),
        (
            "the gathering itself",
            "3月12日，临河区举行志愿服务活动。区长林晓致辞。此次“白鹭有约”行动持续三天。",
            {"“白鹭有约”行动"},
        ),
        (
            "signed there",
            "3月12日，临河区举行志愿服务活动。区长林晓致辞。双方签署“白鹭有约”行动倡议书。",
            {"“白鹭有约”行动"},
        ),
        (
            "a campaign whose paper a conference passes",
            "3月12日，临河区召开会议，林晓主持。会议审议通过《临河区白鹭五年行动实施方案》。",
            {"临河区白鹭五年行动"},
        ),
        (
            "what is done to it",
            "3月12日，临河区举行集体植树活动。区长林晓致辞。当天，云岭路改造项目正式开工。",
            {"云岭路改造项目"},
        ),
        (
            "what the firm visited builds",
            "3月12日，区长林晓到临河青禾药业有限公司调研。公司承建云岭路改造项目，产销两旺。",
            {"云岭路改造项目"},
        ),
        ("held on the day", "3月12日，区长林晓到云岭小学走访慰问，开展“白鹭送清凉”活动。", set()),
        ("going on longer", "3月12日，区长林晓到云岭小学走访慰问，开展“白鹭服务月”活动。", {"“白鹭服务月”活动"}),
        ("the time of something else", "“白鹭”攻坚行动之际，3月12日，区长林晓到云岭小学检查工作。", set()),
    ],
)
def test_what_a_gathering_was_about(text, concerned):
    assert read(text).concerned == concerned


@phenomena(
    "sentence",
    [
        ("built by", "云岭路改造项目由临河青禾建设有限公司承建。"),
        ("builds", "临河青禾建设有限公司承建云岭路改造项目。"),
        ("owner", "云岭路改造项目由临河青禾建设有限公司投资建设。"),
        ("behind its builder", "林晓察看了临河青禾建设有限公司承建的云岭路改造项目。"),
    ],
)
def test_who_undertakes_a_project(sentence):
    one = read("3月12日，区长林晓到云岭路改造项目现场检查。" + sentence)
    assert one.undertaken == {("临河青禾建设有限公司", "云岭路改造项目")}


@phenomena(
    "sentence",
    [
        ("a body that is told about it", "林晓要求临河青禾建设有限公司学习云岭路改造项目的经验。"),
        ("a body in another clause", "云岭路改造项目进展顺利，临河青禾建设有限公司负责人参加活动。"),
        ("a place where it lies", "林晓察看了石桥镇白家坪村高标准农田项目。"),
        ("a body that looks at it", "临河青禾建设有限公司负责人察看云岭路改造项目。"),
    ],
)
def test_who_does_not_undertake_it(sentence):
    assert read("3月12日，区长林晓到云岭路改造项目现场检查。" + sentence).undertaken == set()


def test_an_undertaking_named_in_several_ways_is_one():
    one = read(OPENING + "会议部署“白鹭客厅”专项行动。“白鹭客厅”已经开始，“白鹭客厅”行动要抓好。")
    assert one.projects == {"“白鹭客厅”专项行动"}


def test_a_second_name_in_brackets_is_the_same_undertaking():
    one = read(OPENING + "会议研究了临河博物馆（云岭书院）项目。云岭书院项目将于明年开工。")
    assert one.projects == {"临河博物馆（云岭书院）项目"}
